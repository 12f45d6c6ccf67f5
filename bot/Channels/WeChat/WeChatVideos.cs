using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat;

/// <summary>Follows the addresses the platform gives in place of videos: to hosts of its own only, and no further.</summary>
internal sealed partial class WeChatVideos(IHttpClientFactory http, IOptions<WeChatOptions> options, ILogger<WeChatVideos> logger)
{
    /// <summary>The client that fetches them.</summary>
    public const string Client = "WeChatVideos";

    /// <summary>The platform's limit for a video, and some.</summary>
    public const int MostBytes = 12 * 1024 * 1024;

    private static readonly string[] Hosts = [".qq.com", ".qpic.cn"];

    /// <summary>The video at an address; null when it is no address of the platform's, or nothing comes of it.</summary>
    public async Task<(byte[] Bytes, MediaTypeHeaderValue? Type)?> FetchAsync(string address, CancellationToken cancellationToken)
    {
        if (Allowed(address) is not { } allowed)
        {
            LogNotFollowed();
            return null;
        }

        try
        {
            using var client = http.CreateClient(Client);
            using var response = await client.GetAsync(allowed, cancellationToken);
            return response.IsSuccessStatusCode
                ? (await response.Content.ReadAsByteArrayAsync(cancellationToken), response.Content.Headers.ContentType)
                : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogFailed(exception.GetType().Name);
            return null;
        }
    }

    // The platform writes http still, and answers to both.
    private Uri? Allowed(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var asked) || asked.Scheme is not ("http" or "https"))
        {
            return null;
        }

        // A simulated platform has neither such a name nor a certificate.
        var api = options.Value.ApiBaseAddress;
        if (asked.Host == api.Host)
        {
            return asked.Scheme == api.Scheme ? asked : null;
        }

        return Hosts.Any(host => asked.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase)) ? new UriBuilder(asked) { Scheme = "https", Port = asked.IsDefaultPort ? 443 : asked.Port }.Uri : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The platform gave an address outside of its own hosts for a video; it is not followed.")]
    private partial void LogNotFollowed();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A video could not be fetched ({Failure}).")]
    private partial void LogFailed(string failure);
}
