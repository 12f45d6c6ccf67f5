namespace CommunityBot.Dialogs.Community;

/// <summary>One reason why a file is refused, in words a community worker can act on.</summary>
/// <param name="File">The file name.</param>
/// <param name="Line">The 1-based line of the file on which the record starts; 1 is the header, 0 the file as a whole.</param>
/// <param name="Column">The column's name; empty when the line as a whole is at fault.</param>
/// <param name="Reason">What is wrong, in Chinese.</param>
public sealed record ImportProblem(string File, int Line, string Column, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => CommunityText.Problem(this);
}
