using System.Net.Http.Headers;
using CommunityBot.Channels.WeChat.Api;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Channels.WeChat;

/// <summary>Where a channel's files come from.</summary>
/// <param name="ChannelId">The channel's name in activities and links.</param>
/// <param name="Media">The account's files on the platform.</param>
/// <param name="Secret">What its links are signed by.</param>
internal sealed record WeChatMediaSource(string ChannelId, WeChatMedia Media, string Secret);

/// <summary>Gives what residents sent to whoever has a signed link; to everybody else the one refusal.</summary>
internal sealed class WeChatMediaDoor(IEnumerable<WeChatMediaSource> sources, WeChatMediaLinks links, WeChatVideos videos)
{
    /// <summary>The file behind a link; null when the link is not good, or the platform has no such file any more.</summary>
    public async Task<(byte[] Bytes, MediaTypeHeaderValue? Type)?> FetchAsync(string link, CancellationToken cancellationToken)
    {
        var (path, query) = link.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? (link[..at], QueryHelpers.ParseQuery(link[at..])) : (link, []);
        return path.StartsWith(WeChatMediaLinks.Path, StringComparison.Ordinal) && path[WeChatMediaLinks.Path.Length..].Split('/') is [var channel, var id]
            ? await FetchAsync(channel, Uri.UnescapeDataString(id), query.GetValueOrDefault("until"), query.GetValueOrDefault("by"), cancellationToken)
            : null;
    }

    /// <summary>Answers a browser.</summary>
    public async Task<IResult> ShowAsync(string channel, string id, string? until, string? by, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        // Routing leaves this one as it came.
        var mediaId = id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return await FetchAsync(channel, mediaId, until, by, http.RequestAborted) is var (bytes, type)
            ? Results.Bytes(bytes, IsHarmless(type?.MediaType) ? type!.MediaType : "application/octet-stream")
            : Results.Text("forbidden", statusCode: StatusCodes.Status403Forbidden);
    }

    private async Task<(byte[] Bytes, MediaTypeHeaderValue? Type)?> FetchAsync(string channel, string id, string? until, string? by, CancellationToken cancellationToken)
    {
        if (sources.FirstOrDefault(source => source.ChannelId == channel) is not { } source || !links.IsGood(channel, id, until, by, source.Secret))
        {
            return null;
        }

        var (answer, type, bytes) = await source.Media.DownloadAsync(id, cancellationToken);
        return answer is WeChatApiAnswer.Done done && done.Text("video_url") is { } address
            ? await videos.FetchAsync(address, cancellationToken)
            : answer is null && bytes.Length > 0 ? (bytes, type) : null;
    }

    // A page somebody sent must not run under this host's name.
    private static bool IsHarmless(string? type) => type is "image/jpeg" or "image/png" or "image/gif" or "audio/amr" or "audio/mpeg" or "video/mp4";
}
