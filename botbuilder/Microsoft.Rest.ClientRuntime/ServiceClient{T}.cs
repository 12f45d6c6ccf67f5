using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>A client of a REST service: owns an <see cref="System.Net.Http.HttpClient"/>, or borrows one.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly bool _ownsHttpClient;
    private bool _disposed;

    /// <param name="httpClient">The client to send with.</param>
    /// <param name="disposeHttpClient">Whether it ends with this one.</param>
    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient = true)
    {
        HttpClient = httpClient;
        _ownsHttpClient = disposeHttpClient;
    }

    protected ServiceClient(params DelegatingHandler[] handlers)
        : this(CreateRootHandler(), handlers)
    {
    }

    /// <param name="rootHandler">Sends; the last of the chain.</param>
    /// <param name="handlers">The first sees a request first.</param>
    protected ServiceClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
    {
        HttpClientHandler = rootHandler ?? CreateRootHandler();
        FirstMessageHandler = Chain(HttpClientHandler, handlers ?? []);
        HttpClient = new HttpClient(FirstMessageHandler, disposeHandler: true);
        _ownsHttpClient = true;
    }

    public HttpClient HttpClient { get; protected set; }

    public virtual HttpHeaderValueCollection<ProductInfoHeaderValue> UserAgent => HttpClient?.DefaultRequestHeaders.UserAgent;

    /// <summary>The handlers a request passes through, the first first.</summary>
    public virtual IEnumerable<HttpMessageHandler> HttpMessageHandlers
    {
        get
        {
            for (var handler = FirstMessageHandler; handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
            {
                yield return handler;
            }
        }
    }

    protected HttpMessageHandler FirstMessageHandler { get; set; }

    protected HttpClientHandler HttpClientHandler { get; set; }

    public virtual bool SetUserAgent(string productName) => SetUserAgent(productName, "1.0");

    public virtual bool SetUserAgent(string productName, string version)
    {
        if (_disposed || HttpClient is null)
        {
            return false;
        }

        UserAgent.Clear();
        UserAgent.Add(new ProductInfoHeaderValue(productName, version));
        return true;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected static HttpClientHandler CreateRootHandler() => new();

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (disposing && _ownsHttpClient)
        {
            HttpClient?.Dispose();
        }

        HttpClient = null;
    }

    private static HttpMessageHandler Chain(HttpMessageHandler root, DelegatingHandler[] handlers)
    {
        var first = root;
        foreach (var handler in handlers.Reverse())
        {
            // A handler may bring a chain of its own: what follows goes to that chain's end.
            var last = handler;
            while (last.InnerHandler is DelegatingHandler inner)
            {
                last = inner;
            }

            last.InnerHandler ??= first;
            first = handler;
        }

        return first;
    }
}
