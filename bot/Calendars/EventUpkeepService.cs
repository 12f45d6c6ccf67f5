using CommunityBot.Dialogs.Events;

namespace CommunityBot.Calendars;

/// <summary>Has offers pass and dates told while nobody speaks. Every host does it; the book lets each thing happen once.</summary>
internal sealed partial class EventUpkeepService(EventUpkeep upkeep, ILogger<EventUpkeepService> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private bool _failing;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunAsync(stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await upkeep.RunAsync(cancellationToken);
            _failing = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Said once an outage: whoever waits is told when the store is back.
            if (!_failing)
            {
                LogFailed(exception);
            }

            _failing = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Offers and dates of events could not be seen to; they wait.")]
    private partial void LogFailed(Exception exception);
}
