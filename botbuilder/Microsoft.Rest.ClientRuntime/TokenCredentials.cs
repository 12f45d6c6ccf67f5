using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>Proof of identity by a token that is at hand, or that somebody provides for each request.</summary>
public class TokenCredentials : ServiceClientCredentials
{
    private readonly Func<CancellationToken, Task<AuthenticationHeaderValue>> _header;

    public TokenCredentials(string token)
        : this(token, "Bearer")
    {
    }

    public TokenCredentials(string token, string tokenType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        ArgumentException.ThrowIfNullOrWhiteSpace(tokenType);
        var header = Task.FromResult(new AuthenticationHeaderValue(tokenType, token));
        _header = _ => header;
    }

    public TokenCredentials(ITokenProvider tokenProvider)
    {
        ArgumentNullException.ThrowIfNull(tokenProvider);
        _header = tokenProvider.GetAuthenticationHeaderAsync;
    }

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.Authorization = await _header(cancellationToken).ConfigureAwait(false);
        await base.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
