using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>
/// A bot's way to a channel's service. Making one costs next to nothing when it is given an
/// <see cref="HttpClient"/>: contracts are shared by all of them, and so is the client that they send with by default.
/// </summary>
public partial class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    private static readonly Uri DefaultBaseUri = new(AuthenticationConstants.ToChannelFromBotOAuthScope);

    private JsonSerializerSettings _writing;
    private JsonSerializerSettings _reading;

    public ConnectorClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(DefaultBaseUri, credentials, handlers)
    {
    }

    public ConnectorClient(ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient)
        : this(DefaultBaseUri, credentials, httpClient, disposeHttpClient)
    {
    }

    public ConnectorClient(ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(DefaultBaseUri, credentials, rootHandler, handlers)
    {
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(baseUri, handlers)
    {
        Identify(credentials);
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(baseUri, rootHandler, handlers)
    {
        Identify(credentials);
    }

    public ConnectorClient(Uri baseUri, string microsoftAppId = null, string microsoftAppPassword = null, params DelegatingHandler[] handlers)
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), addJwtTokenRefresher: true, handlers: handlers)
    {
    }

    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, handlers)
    {
        Identify(credentials);
    }

    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, HttpClient customHttpClient, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)credentials, customHttpClient, addJwtTokenRefresher, handlers)
    {
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : this(customHttpClient ?? SharedHttpClient.Instance, disposeHttpClient && customHttpClient is not null)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Identify(credentials);
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, customHttpClient, disposeHttpClient: true)
    {
        ReplaceHttpClient(customHttpClient, handlers);
    }

    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, HttpClientHandler httpClientHandler, bool addJwtTokenRefresher = true, HttpClient customHttpClient = null, params DelegatingHandler[] handlers)
        : this(baseUri, httpClientHandler, handlers)
    {
        Identify(credentials);
        ReplaceHttpClient(customHttpClient, []);
    }

    protected ConnectorClient(HttpClient httpClient, bool disposeHttpClient)
        : base(httpClient, disposeHttpClient) => Equip();

    protected ConnectorClient(params DelegatingHandler[] handlers)
        : this(DefaultBaseUri, handlers)
    {
    }

    protected ConnectorClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(DefaultBaseUri, rootHandler, handlers)
    {
    }

    protected ConnectorClient(Uri baseUri, params DelegatingHandler[] handlers)
        : this(handlers is { Length: > 0 } ? SharedHttpClient.Through(handlers) : SharedHttpClient.Instance, handlers is { Length: > 0 })
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
    }

    protected ConnectorClient(Uri baseUri, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        Equip();
        BaseUri = baseUri;
    }

    public Uri BaseUri { get; set; }

    /// <summary>How Json.NET writes what goes to the channel. To be read: the client writes the same by generated contracts.</summary>
    public JsonSerializerSettings SerializationSettings => _writing ??= WireSettings.Create(Formatting.Indented);

    /// <summary>How Json.NET reads what comes from the channel. To be read, as <see cref="SerializationSettings"/>.</summary>
    public JsonSerializerSettings DeserializationSettings => _reading ??= WireSettings.Create(Formatting.None);

    public ServiceClientCredentials Credentials { get; private set; }

    public virtual IAttachments Attachments { get; private set; }

    public virtual IConversations Conversations { get; private set; }

    private void Equip()
    {
        BaseUri = DefaultBaseUri;
        Attachments = new Attachments(this);
        Conversations = new Conversations(this);
    }

    private void Identify(ServiceClientCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        Credentials = credentials;
        credentials.InitializeServiceClient(this);
    }

    // Handlers cannot be put into a client that somebody else made: without one they get a client of their own.
    private void ReplaceHttpClient(HttpClient customHttpClient, DelegatingHandler[] handlers)
    {
        if (customHttpClient is not null)
        {
            HttpClient = customHttpClient;
        }
        else if (handlers is { Length: > 0 })
        {
            HttpClient = SharedHttpClient.Through(handlers);
        }
    }
}
