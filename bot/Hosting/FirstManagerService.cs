using CommunityBot.Dialogs.Staff;

namespace CommunityBot.Hosting;

/// <summary>At the start of a community that nobody manages yet, shows the code that makes somebody its first manager.</summary>
internal sealed partial class FirstManagerService(FirstCode code, ILogger<FirstManagerService> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await code.IssueAsync(stoppingToken) is { } words)
            {
                LogCode(words);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The host serves residents without it; the next start shows it.
            LogNoCode(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Words}")]
    private partial void LogCode(string words);

    [LoggerMessage(LogLevel.Warning, "The first manager's code could not be made; start again to get one.")]
    private partial void LogNoCode(Exception exception);
}
