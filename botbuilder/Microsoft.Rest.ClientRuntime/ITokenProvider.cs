using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>Provides the Authorization header of a request.</summary>
public interface ITokenProvider
{
    Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken);
}
