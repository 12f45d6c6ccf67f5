namespace Microsoft.Bot.Connector;

/// <summary>A request to a channel's service, kept until it succeeded: it may have to be sent twice.</summary>
/// <param name="Path">From the service's address on, with its leading slash and escaped.</param>
/// <param name="Body">JSON as UTF-8; null for none.</param>
/// <param name="Headers">What the caller wants to send along.</param>
internal sealed record ConnectorCall(HttpMethod Method, string Path, byte[] Body = null, Dictionary<string, List<string>> Headers = null)
{
    /// <summary>Whether a refusal is told as <see cref="Microsoft.Rest.HttpOperationException"/>, as some operations do.</summary>
    public bool FailsPlainly { get; init; }
}
