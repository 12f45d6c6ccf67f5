using System.Net.Http.Headers;
using System.Text.Json;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>
/// The line to the platform. The token stands in the address, so addresses are never logged; and what is answered is
/// told apart from what may have happened.
/// </summary>
internal sealed class WeChatLine(HttpClient http)
{
    /// <summary>Marks a request that may be sent again after it may have arrived.</summary>
    public static readonly HttpRequestOptionsKey<bool> MayRepeat = new("MayRepeat");

    private static readonly TimeSpan RestAfterBusy = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(400);

    /// <summary>Sends a call.</summary>
    public async Task<WeChatApiAnswer> SendAsync(WeChatCall call, WeChatToken? token, CancellationToken cancellationToken)
    {
        for (var rest = RestAfterBusy; ; rest *= 2)
        {
            var (failure, _, bytes) = await ExchangeAsync(call, token, cancellationToken);
            var answer = failure ?? Read(bytes);
            if (answer is not WeChatApiAnswer.Refused { Code: WeChatErrors.Busy } || !call.MayRepeat || rest > LongestRest)
            {
                return answer;
            }

            await Task.Delay(rest, cancellationToken);
        }
    }

    /// <summary>Asks for a file: its bytes and type, or what was answered instead.</summary>
    public async Task<(WeChatApiAnswer? Answer, MediaTypeHeaderValue? Type, byte[] Bytes)> FetchAsync(WeChatCall call, WeChatToken token, CancellationToken cancellationToken)
    {
        var (answer, type, bytes) = await ExchangeAsync(call, token, cancellationToken);
        // Faults are JSON under more than one type; a file that begins with a brace has a type of its own.
        var isText = type?.MediaType is null or "application/json" or "text/plain";
        return answer is null && isText && bytes.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8)
            ? (Read(bytes), type, [])
            : (answer, type, bytes);
    }

    private async Task<(WeChatApiAnswer? Answer, MediaTypeHeaderValue? Type, byte[] Bytes)> ExchangeAsync(WeChatCall call, WeChatToken? token, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(call, token);
            using var response = await http.SendAsync(request, cancellationToken);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? (null, response.Content.Headers.ContentType, bytes)
                : (new WeChatApiAnswer.Unknown($"HTTP {(int)response.StatusCode}"), null, []);
        }
        catch (HttpRequestException exception) when (IsConnecting(exception))
        {
            return (new WeChatApiAnswer.NotSent($"{exception.HttpRequestError}"), null, []);
        }
        catch (BrokenCircuitException)
        {
            return (new WeChatApiAnswer.NotSent("The platform has failed too often in a row."), null, []);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutRejectedException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (new WeChatApiAnswer.Unknown(exception.GetType().Name), null, []);
        }
    }

    /// <summary>Whether a call failed before a byte of it was written.</summary>
    public static bool IsConnecting(Exception? exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private static HttpRequestMessage Request(WeChatCall call, WeChatToken? token)
    {
        var query = $"{(token is null ? "" : $"&access_token={Uri.EscapeDataString(token.Value)}")}{call.Query}";
        var request = new HttpRequestMessage(call.Method, new Uri(query.Length == 0 ? call.Path : $"{call.Path}?{query[1..]}", UriKind.Relative));
        request.Options.Set(MayRepeat, call.MayRepeat);
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(call.Body);
            request.Content.Headers.ContentType = call.BodyType;
        }

        return request;
    }

    private static WeChatApiAnswer Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var body = document.RootElement.Clone();
            if (body.ValueKind != JsonValueKind.Object)
            {
                return new WeChatApiAnswer.Unknown("The platform's answer is no object.");
            }

            if (body.TryGetProperty("errcode", out var code) && code.TryGetInt32(out var number) && number != 0)
            {
                var reason = body.TryGetProperty("errmsg", out var message) && message.ValueKind == JsonValueKind.String ? message.GetString()! : "";
                return new WeChatApiAnswer.Refused(number, reason, WeChatErrors.Rid(reason));
            }

            return new WeChatApiAnswer.Done(body);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new WeChatApiAnswer.Unknown("The platform's answer is no JSON.");
        }
    }
}
