namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>
/// The province's rule for a circle with stars: enough basic trades and enough quality trades within reach. The lists
/// of trades are the files' own; the thresholds are Shanxi's of October 2023 as the press told them.
/// </summary>
/// <param name="Basic">How many basic trades are needed.</param>
/// <param name="Quality">How many quality trades are needed.</param>
internal sealed record StarRule(int Basic, int Quality)
{
    public static StarRule Shanxi { get; } = new(15, 20);

    /// <summary>How many basic and quality trades a circle lacks.</summary>
    public (int Basic, int Quality) Short(CircleCoverage coverage) =>
        (Math.Max(0, Basic - coverage.Count(ServiceClass.Basic)), Math.Max(0, Quality - coverage.Count(ServiceClass.Quality)));
}
