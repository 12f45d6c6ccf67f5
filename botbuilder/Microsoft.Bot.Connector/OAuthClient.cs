using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The token service's client. Only its name is here, for the signatures that mention it.</summary>
public class OAuthClient : ServiceClient<OAuthClient>
{
    public OAuthClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : base(handlers)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(credentials);
        BaseUri = baseUri;
        Credentials = credentials;
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; private set; }
}
