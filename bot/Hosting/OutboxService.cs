using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Hosting;

/// <summary>Sends the courier round once a second, from one host at a time.</summary>
internal sealed partial class OutboxService(OutboxCourier courier, RedisCourierRound round, ILogger<OutboxService> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private bool _failing;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await GoRoundAsync(stoppingToken);
        }
    }

    private async Task GoRoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await round.IsOursAsync())
            {
                await courier.DeliverDueAsync(cancellationToken);
            }

            _failing = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Said once an outage: what is due waits in the book.
            if (!_failing)
            {
                LogFailed(exception);
            }

            _failing = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Messages that are due could not be sent; they wait.")]
    private partial void LogFailed(Exception exception);
}
