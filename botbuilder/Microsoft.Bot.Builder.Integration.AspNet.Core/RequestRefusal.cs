using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Serialization;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Why a request gets no turn, as a channel reads it: a status and an error's code and message.</summary>
internal sealed record RequestRefusal(int Status, string Code, string Message)
{
    public static readonly RequestRefusal NotPosted = new(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "Activities are posted.");

    public static readonly RequestRefusal NoStreaming = new(StatusCodes.Status501NotImplemented, "NotImplemented", "Activities are posted; there is no streaming here.");

    public static readonly RequestRefusal NoJson = new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "An activity is JSON in UTF-8.");

    public static readonly RequestRefusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity is too large.");

    public static readonly RequestRefusal Incomplete = new(StatusCodes.Status400BadRequest, "BadSyntax", "The request broke off.");

    public static readonly RequestRefusal NoActivity = new(StatusCodes.Status400BadRequest, "BadSyntax", "The body is no activity.");

    public static readonly RequestRefusal NoType = new(StatusCodes.Status400BadRequest, "MissingProperty", "The activity has no type.");

    public static readonly RequestRefusal NoService = new(StatusCodes.Status400BadRequest, "BadArgument", "The activity's serviceUrl is no absolute HTTP address.");

    public static RequestRefusal Of(UnauthorizedAccessException exception) => exception is CallerNotAllowedException
        ? new(StatusCodes.Status403Forbidden, "Forbidden", exception.Message)
        : new(StatusCodes.Status401Unauthorized, "Unauthorized", "The caller has not proved who it is.");

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        if (response.Body is null)
        {
            return;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(new ErrorResponse(new Error(Code, Message)), SchemaJsonContext.Default.ErrorResponse);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellationToken).ConfigureAwait(false);
    }
}
