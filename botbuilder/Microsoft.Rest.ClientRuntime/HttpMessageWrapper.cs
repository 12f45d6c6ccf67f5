using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>What an exception keeps of a message that is disposed of: its content as text and its headers.</summary>
public abstract class HttpMessageWrapper
{
    protected HttpMessageWrapper()
    {
        Headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
    }

    public string Content { get; protected set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; private set; }

    protected void CopyHeaders(HttpHeaders headers)
    {
        foreach (var header in headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
        {
            Headers[header.Key] = Headers.TryGetValue(header.Key, out var earlier) ? [.. earlier, .. header.Value] : [.. header.Value];
        }
    }
}
