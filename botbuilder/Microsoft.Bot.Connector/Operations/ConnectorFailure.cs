using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Serialization;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>A channel's refusal as the exception callers expect.</summary>
internal static class ConnectorFailure
{
    public static async Task<RestException> OfAsync(ConnectorCall call, HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var failure = Of(call, request, response, content, $"Operation returned an invalid status code '{response.StatusCode}'", Body(content));
        response.Dispose();
        return failure;
    }

    /// <summary>A success whose answer cannot be read.</summary>
    public static RestException Unreadable(ConnectorCall call, HttpRequestMessage request, HttpResponseMessage response, byte[] content) =>
        Of(call, request, response, Encoding.UTF8.GetString(content), "Unable to deserialize the response.", null);

    private static RestException Of(ConnectorCall call, HttpRequestMessage request, HttpResponseMessage response, string content, string message, ErrorResponse body)
    {
        var asked = new HttpRequestMessageWrapper(request, call.Body is null ? null : Encoding.UTF8.GetString(call.Body));
        var answered = new HttpResponseMessageWrapper(response, content);
        return call.FailsPlainly
            ? new HttpOperationException(message) { Request = asked, Response = answered, Body = body }
            : new ErrorResponseException(message) { Request = asked, Response = answered, Body = body };
    }

    private static ErrorResponse Body(string content)
    {
        try
        {
            return string.IsNullOrWhiteSpace(content) ? null : JsonSerializer.Deserialize(content, SchemaJsonContext.Default.ErrorResponse);
        }
        catch (JsonException)
        {
            // A proxy's page: it is in the response's content.
            return null;
        }
    }
}
