using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder;

/// <summary>The adapter before <see cref="CloudAdapterBase"/>: given credentials instead of a cloud, otherwise the same.</summary>
public partial class BotFrameworkAdapter : BotAdapter, IAdapterIntegration, IExtendedUserTokenProvider, IConnectorClientBuilder
{
    private readonly CloudBotFrameworkAuthentication _authentication;
    private readonly AppCredentials _appCredentials;
    private readonly RetryPolicy _retries;

    public BotFrameworkAdapter(ICredentialProvider credentialProvider, IChannelProvider channelProvider = null, RetryPolicy connectorClientRetryPolicy = null, HttpClient customHttpClient = null, IMiddleware middleware = null, ILogger logger = null)
        : this(credentialProvider, new AuthenticationConfiguration(), channelProvider, connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
    }

    public BotFrameworkAdapter(ICredentialProvider credentialProvider, AuthenticationConfiguration authConfig, IChannelProvider channelProvider = null, RetryPolicy connectorClientRetryPolicy = null, HttpClient customHttpClient = null, IMiddleware middleware = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(credentialProvider);
        ArgumentNullException.ThrowIfNull(authConfig);
        CredentialProvider = credentialProvider;
        ChannelProvider = channelProvider;
        HttpClient = customHttpClient ?? SharedHttpClient.Instance;
        Logger = logger ?? NullLogger.Instance;
        _retries = connectorClientRetryPolicy;
        _authentication = new CloudBotFrameworkAuthentication(
            channelProvider?.IsGovernment() == true ? CloudEnvironment.Government : CloudEnvironment.Public,
            new ProvidedCredentials(credentialProvider, CredentialsAsync),
            authConfig,
            new OneHttpClient(HttpClient),
            Logger);
        if (middleware is not null)
        {
            Use(middleware);
        }
    }

    public BotFrameworkAdapter(AppCredentials credentials, AuthenticationConfiguration authConfig, IChannelProvider channelProvider = null, RetryPolicy connectorClientRetryPolicy = null, HttpClient customHttpClient = null, IMiddleware middleware = null, ILogger logger = null)
        : this(new OwnCredentials(credentials ?? throw new ArgumentNullException(nameof(credentials))), authConfig, channelProvider, connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
        _appCredentials = credentials;
    }

    protected ICredentialProvider CredentialProvider { get; private set; }

    protected IChannelProvider ChannelProvider { get; private set; }

    protected ILogger Logger { get; private set; }

    /// <summary>Credentials that were made, by app id and audience.</summary>
    protected ConcurrentDictionary<string, AppCredentials> AppCredentialMap { get; private set; } = new();

    protected HttpClient HttpClient { get; private set; }

    public new BotFrameworkAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <exception cref="UnauthorizedAccessException">The caller has not proved who it is.</exception>
    public async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var caller = await _authentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        activity.CallerId = caller.CallerId;
        return await RunAsync(caller.ClaimsIdentity, caller.Audience, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var caller = await _authentication.AdmitAsync(claimsIdentity ?? new ClaimsIdentity(), activity.ServiceUrl, cancellationToken).ConfigureAwait(false);
        activity.CallerId = caller.CallerId;
        return await RunAsync(claimsIdentity, caller.Audience, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    Task<IConnectorClient> IConnectorClientBuilder.CreateConnectorClientAsync(string serviceUrl, ClaimsIdentity claimsIdentity, string audience, CancellationToken cancellationToken) =>
        ConnectorAsync(serviceUrl, claimsIdentity, audience, cancellationToken);

    protected virtual async Task<AppCredentials> BuildCredentialsAsync(string appId, string oAuthScope = null) =>
        new MicrosoftAppCredentials(appId, await CredentialProvider.GetAppPasswordAsync(appId).ConfigureAwait(false), HttpClient, Logger, oAuthScope);

    private async Task<AppCredentials> CredentialsAsync(string appId, string audience)
    {
        if (_appCredentials is not null)
        {
            return _appCredentials;
        }

        var key = appId + audience;
        return AppCredentialMap.TryGetValue(key, out var made)
            ? made
            : AppCredentialMap.GetOrAdd(key, await BuildCredentialsAsync(appId, audience).ConfigureAwait(false));
    }

    private Task<IConnectorClient> ConnectorAsync(string serviceUrl, ClaimsIdentity identity, string audience, CancellationToken cancellationToken) =>
        _authentication.CreateConnectorFactory(identity ?? new ClaimsIdentity()).CreateAsync(serviceUrl, audience, cancellationToken);

    private async Task<InvokeResponse> RunAsync(ClaimsIdentity identity, string audience, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        TeamsTenant.Complete(activity);
        using var context = new TurnContext(this, activity);
        var connector = await ConnectorAsync(activity.ServiceUrl, identity, audience, cancellationToken).ConfigureAwait(false);
        context.TurnState.Set<IIdentity>(BotIdentityKey, identity);
        context.TurnState.Set(OAuthScopeKey, audience);
        context.TurnState.Set(connector);
        context.TurnState.Set(callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return CloudAdapterBase.Answer(context);
    }
}
