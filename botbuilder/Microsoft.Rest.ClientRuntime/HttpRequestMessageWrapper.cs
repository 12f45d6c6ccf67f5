namespace Microsoft.Rest;

/// <summary>The request an exception tells of. Authorization stays out of it: exceptions end up in logs.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        CopyHeaders(httpRequest.Headers);
        CopyHeaders(httpRequest.Content?.Headers);
        Headers.Remove("Authorization");
        Content = content;
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Properties = new Dictionary<string, object>(httpRequest.Options);
    }

    public HttpMethod Method { get; protected set; }

    public Uri RequestUri { get; protected set; }

    public IDictionary<string, object> Properties { get; private set; }
}
