using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bots an <see cref="ICredentialProvider"/> knows, to those who ask for a factory.</summary>
internal sealed class ProvidedCredentials(ICredentialProvider provider, Func<string, string, Task<AppCredentials>> build) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => provider.IsValidAppIdAsync(appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => provider.IsAuthenticationDisabledAsync();

    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(appId) ? MicrosoftAppCredentials.Empty : await build(appId, audience).ConfigureAwait(false);
}
