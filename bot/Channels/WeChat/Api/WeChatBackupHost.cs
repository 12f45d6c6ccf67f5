using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>Calls the platform's second address when the first cannot be connected to; never after a byte was sent, lest something is said twice.</summary>
internal sealed partial class WeChatBackupHost(IOptions<WeChatOptions> options, ILogger<WeChatBackupHost> logger) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException exception) when (WeChatLine.IsConnecting(exception) && Backup(request.RequestUri) is { } other)
        {
            LogSwitched(exception.HttpRequestError);
            request.RequestUri = other;
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private Uri? Backup(Uri? asked) => asked is not null && options.Value.BackupApiBaseAddress is { } backup && backup.Authority != asked.Authority
        ? new Uri(backup, asked.PathAndQuery)
        : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "WeChat's first address cannot be reached ({Failure}); the second one is asked.")]
    private partial void LogSwitched(HttpRequestError failure);
}
