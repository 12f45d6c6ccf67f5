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

    /// <summary>Says what handing in some files would do, and does nothing.</summary>
    public async Task<ImportPlan> PlanAsync(ImportedFiles imported, CancellationToken cancellationToken)
    {
        var (version, before) = await InForceAsync(cancellationToken);
        var plan = Plan(version, before, imported.Onto(before));
        return imported.Problems.IsEmpty ? plan : plan with { Problems = [.. imported.Problems, .. plan.Problems] };
    }

    /// <summary>Says what going back to an earlier version would do; null when there is none to go back to.</summary>
    /// <param name="to">The version; null for the one before the version in force.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    public async Task<(string Version, ImportPlan Plan)?> PlanUndoAsync(string? to, CancellationToken cancellationToken)
    {
        var history = await stored.HistoryAsync(cancellationToken);
        var target = to is not null ? history.FirstOrDefault(version => version.Version == to)?.Version : history is [var latest, ..] ? latest.Before : null;
        if (target is null || history.All(version => version.Version != target))
        {
            return null;
        }

        var (version, before) = await InForceAsync(cancellationToken);
        return (target, Plan(version, before, await stored.LoadAsync(target, cancellationToken)));
    }

    /// <summary>Does what was planned, unless somebody else has changed the data since.</summary>
    public async Task<ImportOutcome> ApplyAsync(ImportPlan plan, string note, CancellationToken cancellationToken)
    {
        if (!plan.Problems.IsEmpty)
        {
            return new ImportOutcome.Refused(plan.Problems);
        }

        if (await stored.SaveOntoAsync(plan.Onto, plan.Files, note, cancellationToken) is not { } version)
        {
            return new ImportOutcome.Raced();
        }

        catalog.Take(version, plan.Files);
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

    private ImportPlan Plan(string? version, CommunityFiles before, CommunityFiles after) =>
        new(after, version, CommunityDifferences.Between(before, after), [.. catalog.Check(after)]);

    private async Task<(string? Version, CommunityFiles Files)> InForceAsync(CancellationToken cancellationToken) =>
        await stored.CurrentVersionAsync(cancellationToken) is { } version
            ? (version, await stored.LoadAsync(version, cancellationToken))
            : (null, new CommunityFiles([]));
}
