using Microsoft.AspNetCore.Http.Features;

namespace CommunityBot.Channels.WeChat;

/// <summary>Reads a request's body up to a limit and not a byte further.</summary>
internal static class WeChatBody
{
    /// <summary>The body, null when it is larger than the limit or breaks off.</summary>
    public static async Task<(ReadOnlyMemory<byte>? Bytes, WeChatRefusal Refusal)> ReadAsync(HttpContext context, int limit, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // Also keeps the server from swallowing the rest after the answer.
            size.MaxRequestBodySize = limit;
        }

        if (context.Request.ContentLength > limit)
        {
            return (null, WeChatRefusal.BodyTooLarge);
        }

        try
        {
            var buffer = new byte[Math.Min(context.Request.ContentLength ?? limit, limit) + 1];
            var read = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return read > limit ? (null, WeChatRefusal.BodyTooLarge) : (buffer.AsMemory(0, read), default);
        }
        catch (BadHttpRequestException exception)
        {
            var tooLarge = exception.StatusCode == StatusCodes.Status413PayloadTooLarge;
            return (null, tooLarge ? WeChatRefusal.BodyTooLarge : WeChatRefusal.BodyUnreadable);
        }
        catch (IOException)
        {
            return (null, WeChatRefusal.BodyUnreadable);
        }
    }
}
