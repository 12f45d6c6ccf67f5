namespace Microsoft.Rest;

/// <summary>Puts proof of identity on outgoing requests; by itself none.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Called once for each client that is made with these credentials.</summary>
    public virtual void InitializeServiceClient<T>(ServiceClient<T> client)
        where T : ServiceClient<T>
    {
    }

    /// <summary>Adds what the service wants to see, usually an Authorization header.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.CompletedTask;
    }
}
