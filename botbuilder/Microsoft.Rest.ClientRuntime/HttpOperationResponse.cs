namespace Microsoft.Rest;

/// <summary>What an operation brought back.</summary>
public interface IHttpOperationResponse
{
    HttpRequestMessage Request { get; set; }

    HttpResponseMessage Response { get; set; }
}

/// <summary>What an operation brought back, with its body read.</summary>
public interface IHttpOperationResponse<T> : IHttpOperationResponse
{
    T Body { get; set; }
}

/// <summary>The request and the response of an operation without a result.</summary>
public class HttpOperationResponse : IHttpOperationResponse, IDisposable
{
    private bool _disposed;

    public HttpRequestMessage Request { get; set; }

    public HttpResponseMessage Response { get; set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!_disposed && disposing)
        {
            Request?.Dispose();
            Response?.Dispose();
        }

        _disposed = true;
    }
}
