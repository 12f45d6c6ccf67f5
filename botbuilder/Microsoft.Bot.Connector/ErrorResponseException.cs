using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>A channel refused a call, and perhaps said why.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper Request { get; set; }

    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>What the channel said; null when its answer was nothing of the kind.</summary>
    public ErrorResponse Body { get; set; }
}
