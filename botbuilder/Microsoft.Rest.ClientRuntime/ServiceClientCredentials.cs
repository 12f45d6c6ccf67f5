namespace Microsoft.Rest;

/// <summary>Puts proof of identity on outgoing requests; by itself none.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Adds what the service wants to see, usually an Authorization header.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.CompletedTask;
    }
}
