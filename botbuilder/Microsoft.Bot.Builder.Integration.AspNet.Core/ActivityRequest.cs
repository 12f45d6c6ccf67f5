using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Serialization;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads the activity out of a request that may be anything.</summary>
internal static class ActivityRequest
{
    /// <summary>Bytes of the largest activity; the Bot Framework's own channels stay far below.</summary>
    public const int Largest = 4 << 20;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static async Task<(Activity Activity, RequestRefusal Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsJson(request.ContentType))
        {
            return (null, RequestRefusal.NoJson);
        }

        if (request.ContentLength > Largest)
        {
            return (null, RequestRefusal.TooLarge);
        }

        try
        {
            return await ReadAsync(request, Limit(request), cancellationToken).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            return (null, exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? RequestRefusal.TooLarge : RequestRefusal.Incomplete);
        }
        catch (IOException)
        {
            return (null, RequestRefusal.Incomplete);
        }
    }

    /// <summary>The activity of a whole body; null when it is none.</summary>
    public static Activity Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body, SchemaJsonContext.Default.Activity);
        }
        // How broken UTF-8, and values that are none of their kind, surface beside broken JSON.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // A request without a type comes from a tool on a developer's machine; the wrong type from somebody else.
    private static bool IsJson(string contentType) =>
        string.IsNullOrEmpty(contentType)
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && (type.MediaType!.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.MediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase))
            && type.CharSet?.Trim('"').ToUpperInvariant() is null or "UTF-8" or "UTF8");

    // Also keeps the server from swallowing the rest after a refusal.
    private static int Limit(HttpRequest request)
    {
        if (request.HttpContext?.Features?.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Largest;
        }

        return Largest;
    }

    private static async Task<(Activity Activity, RequestRefusal Refusal)> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(request.ContentLength ?? 16 << 10, limit) + 1);
        try
        {
            var length = 0;
            for (int read; (read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0;)
            {
                length += read;
                if (length > limit)
                {
                    return (null, RequestRefusal.TooLarge);
                }

                buffer = length < buffer.Length ? buffer : Larger(buffer);
            }

            return Check(Parse(buffer.AsSpan(0, length)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static byte[] Larger(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full, clearArray: true);
        return larger;
    }

    private static (Activity Activity, RequestRefusal Refusal) Check(Activity activity) => activity switch
    {
        null => (null, RequestRefusal.NoActivity),
        { Type: null or "" } => (null, RequestRefusal.NoType),
        { ServiceUrl: { Length: > 0 } service } when !IsHttp(service) => (null, RequestRefusal.NoService),
        _ => (activity, null),
    };

    private static bool IsHttp(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var service) && (service.Scheme == Uri.UriSchemeHttps || service.Scheme == Uri.UriSchemeHttp);
}
