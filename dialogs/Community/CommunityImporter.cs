namespace CommunityBot.Dialogs.Community;

/// <summary>The one way for community data to get in: checked by all who use it, stored whole, then taken into force.</summary>
public sealed class CommunityImporter(CommunityCatalog catalog, RedisCommunityFiles stored)
{
    /// <summary>Imports a whole set of files, or changes nothing and says why.</summary>
    public async Task<ImportOutcome> ImportAsync(CommunityFiles files, CancellationToken cancellationToken)
    {
        if (catalog.Check(files) is { Count: > 0 } problems)
        {
            return new ImportOutcome.Refused(problems);
        }

        var version = await stored.SaveAsync(files, cancellationToken);
        catalog.Take(version, files);
        return new ImportOutcome.Taken(version);
    }

    /// <summary>
    /// Brings this host to the version in force for all hosts; null when nothing was imported yet or the host is there already.
    /// </summary>
    public async Task<ImportOutcome?> RefreshAsync(CancellationToken cancellationToken)
    {
        if (await stored.CurrentVersionAsync(cancellationToken) is not { } version || version == catalog.Version)
        {
            return null;
        }

        return catalog.Take(version, await stored.LoadAsync(version, cancellationToken)) is { Count: > 0 } problems
            ? new ImportOutcome.Refused(problems)
            : new ImportOutcome.Taken(version);
    }
}
