namespace CommunityBot.Dialogs.Community;

/// <summary>What came of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>The files are in force as this version.</summary>
    public sealed record Taken(string Version) : ImportOutcome;

    /// <summary>Nothing was changed; every problem found.</summary>
    public sealed record Refused(IReadOnlyList<ImportProblem> Problems) : ImportOutcome;

    /// <summary>Nothing was changed: somebody else changed the data after it was looked at.</summary>
    public sealed record Raced : ImportOutcome;
}
