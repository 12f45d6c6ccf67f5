using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connectors of a bot. They share client, contracts and tokens, so one for each turn costs nothing.</summary>
internal sealed partial class CloudConnectorFactory(
    string appId,
    CloudEnvironment cloud,
    ServiceClientCredentialsFactory credentialsFactory,
    TrustedServices services,
    Func<HttpClient> httpClient,
    ILogger logger) : ConnectorFactory
{
    /// <exception cref="ArgumentException">This is no address of a service.</exception>
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        // Who names no service gets its replies in the response; a connector has to be there all the same.
        if (!Uri.TryCreate(string.IsNullOrEmpty(serviceUrl) ? cloud.OAuthScope : serviceUrl, UriKind.Absolute, out var service)
            || (service.Scheme != Uri.UriSchemeHttps && service.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The service URL is no absolute HTTP address.", nameof(serviceUrl));
        }

        var credentials = await credentialsFactory.CreateCredentialsAsync(appId, audience, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken).ConfigureAwait(false);
        return new ConnectorClient(service, ForService(credentials, serviceUrl, service), httpClient(), disposeHttpClient: false);
    }

    private ServiceClientCredentials ForService(ServiceClientCredentials credentials, string serviceUrl, Uri service)
    {
        if (credentials is null || credentials == MicrosoftAppCredentials.Empty || services.Contains(serviceUrl))
        {
            return credentials ?? MicrosoftAppCredentials.Empty;
        }

        LogUntrusted(logger, service.Host);
        return MicrosoftAppCredentials.Empty;
    }

    [LoggerMessage(LogLevel.Warning, "{Host} has not been vouched for by a caller's token: it is called without the bot's token.")]
    private static partial void LogUntrusted(ILogger logger, string host);
}
