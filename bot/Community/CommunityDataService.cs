using CommunityBot.Dialogs.Community;
using Microsoft.Extensions.Options;

namespace CommunityBot.Community;

/// <summary>
/// Has the community's data in force before the first message is answered (imported from the seed folder on the very
/// first start), and follows versions that staff import on any host within a second.
/// </summary>
internal sealed partial class CommunityDataService(CommunityImporter importer, CommunityCatalog catalog, IOptions<CommunityOptions> options, ILogger<CommunityDataService> logger) : BackgroundService
{
    private static readonly TimeSpan FollowEvery = TimeSpan.FromMilliseconds(400);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var outcome = await importer.RefreshAsync(cancellationToken)
            ?? await importer.ImportAsync(Seed(options.Value.SeedFolder), cancellationToken);
        if (outcome is ImportOutcome.Refused refused)
        {
            throw new CommunityDataException(refused.Problems);
        }

        LogInForce(catalog.Version);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(FollowEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await FollowAsync(stoppingToken);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            switch (await importer.RefreshAsync(cancellationToken))
            {
                case ImportOutcome.Taken(var version):
                    LogInForce(version);
                    break;
                case ImportOutcome.Refused(var problems):
                    LogRefused(string.Join('\n', problems));
                    break;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogUnreachable(exception);
        }
    }

    private static CommunityFiles Seed(string folder)
    {
        var handedIn = HandedIn.Read([folder]);
        return handedIn.Problems.IsEmpty ? handedIn.Onto(new CommunityFiles([])) : throw new CommunityDataException(handedIn.Problems);
    }

    [LoggerMessage(LogLevel.Information, "Community data version {Version} is in force.")]
    private partial void LogInForce(string version);

    [LoggerMessage(LogLevel.Error, "A newer version of the community data cannot be read by this host; the old one stays in force:\n{Problems}")]
    private partial void LogRefused(string problems);

    [LoggerMessage(LogLevel.Warning, "The community data could not be checked for a newer version.")]
    private partial void LogUnreachable(Exception exception);
}
