using CommunityBot.Dialogs.Community;

namespace CommunityBot.Hosting;

/// <summary>Has every slice look after what nobody's message would: about once a minute.</summary>
internal sealed partial class ChoreService(IEnumerable<IChore> chores, ILogger<ChoreService> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var chore in chores)
            {
                await RunAsync(chore, stoppingToken);
            }
        }
    }

    private async Task RunAsync(IChore chore, CancellationToken cancellationToken)
    {
        try
        {
            await chore.RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The next round tries again; the other chores must not wait for it.
            LogFailed(exception, chore.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Chore} failed and is tried again in the next round.")]
    private partial void LogFailed(Exception exception, string chore);
}
