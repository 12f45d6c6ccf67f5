using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <content>One call of the channel's service.</content>
public partial class ConnectorClient
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    /// <summary>Calls the service and reads its answer.</summary>
    /// <exception cref="Schema.ErrorResponseException">The service refused.</exception>
    internal async Task<HttpOperationResponse<T>> CallAsync<T>(ConnectorCall call, JsonTypeInfo<T> contract, CancellationToken cancellationToken)
        where T : class
    {
        var (request, response) = await ExchangeAsync(call, cancellationToken).ConfigureAwait(false);
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new HttpOperationResponse<T> { Request = request, Response = response, Body = Read(call, request, response, content, contract) };
    }

    /// <summary>Calls the service for a file.</summary>
    internal async Task<HttpOperationResponse<Stream>> DownloadAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        var (request, response) = await ExchangeAsync(call, cancellationToken).ConfigureAwait(false);
        return new HttpOperationResponse<Stream> { Request = request, Response = response, Body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>Calls the service for its effect.</summary>
    internal async Task<HttpOperationResponse> CallAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        var (request, response) = await ExchangeAsync(call, cancellationToken).ConfigureAwait(false);
        return new HttpOperationResponse { Request = request, Response = response };
    }

    private static T Read<T>(ConnectorCall call, HttpRequestMessage request, HttpResponseMessage response, byte[] content, JsonTypeInfo<T> contract)
        where T : class
    {
        try
        {
            return content.Length == 0 ? null : JsonSerializer.Deserialize(content, contract);
        }
        catch (JsonException)
        {
            // Accepted, but told of in a way nobody understands: some services answer with a word of their own.
            return response.StatusCode == HttpStatusCode.Accepted ? null : throw ConnectorFailure.Unreadable(call, request, response, content);
        }
    }

    private async Task<(HttpRequestMessage Request, HttpResponseMessage Response)> ExchangeAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(HttpClient is null, this);
        var (request, response) = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.Unauthorized && request.Headers.Authorization is not null && Credentials is AppCredentials own)
        {
            // The token may have been withdrawn before its time: once with a new one.
            response.Dispose();
            await own.GetTokenAsync(forceRefresh: true).ConfigureAwait(false);
            (request, response) = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        }

        return response.IsSuccessStatusCode ? (request, response) : throw await ConnectorFailure.OfAsync(call, request, response, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(HttpRequestMessage Request, HttpResponseMessage Response)> SendAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(BaseUri.AbsoluteUri.TrimEnd('/') + call.Path));
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(call.Body);
            request.Content.Headers.ContentType = Json;
        }

        if (HttpClient.DefaultRequestHeaders.UserAgent.Count == 0)
        {
            request.Headers.TryAddWithoutValidation("User-Agent", BotUserAgent);
        }

        foreach (var header in call.Headers ?? [])
        {
            request.Headers.Remove(header.Key);
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (Credentials is not null)
        {
            await Credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return (request, await HttpClient.SendAsync(request, cancellationToken).ConfigureAwait(false));
    }
}
