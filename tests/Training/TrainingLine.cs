namespace CommunityBot.Training;

/// <summary>A line of the training files.</summary>
/// <param name="Label">What it teaches: an intent or a category.</param>
/// <param name="Pattern">The sentence, or several in one: see <see cref="Patterns"/>.</param>
/// <param name="Code">For a sentence of a wish, the fault or the trade it names, written behind a tab; null when none is told.</param>
public sealed record TrainingLine(string Label, string Pattern, string? Code)
{
    /// <summary>Reads a line of a file.</summary>
    public static TrainingLine Of(string label, string line) =>
        line.IndexOf('\t', StringComparison.Ordinal) is >= 0 and var tab ? new TrainingLine(label, line[..tab], line[(tab + 1)..]) : new TrainingLine(label, line, null);
}
