using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication by the tokens of a cloud.</summary>
internal sealed class CloudBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly CloudEnvironment _cloud;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly IHttpClientFactory _httpClients;
    private readonly ILogger _logger;
    private readonly CallerTokens _tokens;
    private readonly TrustedServices _services = new();

    public CloudBotFrameworkAuthentication(CloudEnvironment cloud, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, IHttpClientFactory httpClients, ILogger logger)
    {
        _cloud = cloud;
        _credentials = credentials;
        _httpClients = httpClients;
        _logger = logger ?? NullLogger.Instance;
        _tokens = new CallerTokens(cloud, credentials, configuration, HttpClient, _logger);
    }

    public override string GetOriginatingAudience() => _cloud.OAuthScope;

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(authHeader)
            ? await AnonymousAsync(cancellationToken).ConfigureAwait(false)
            : await _tokens.ValidateAsync(authHeader, null, null, cancellationToken).ConfigureAwait(false);

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            return await ResultAsync(await AnonymousAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        var identity = await _tokens.ValidateAsync(authHeader, activity.ChannelId, activity.ServiceUrl ?? "", cancellationToken).ConfigureAwait(false);
        _services.Trust(activity.ServiceUrl);
        return await ResultAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader) || string.IsNullOrWhiteSpace(channelIdHeader))
        {
            return await ResultAsync(await AnonymousAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        var identity = await _tokens.ValidateAsync(authHeader, channelIdHeader, null, cancellationToken).ConfigureAwait(false);
        return await ResultAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return new CloudConnectorFactory(AppId(claimsIdentity), _cloud, _credentials, _services, HttpClient, _logger);
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokenClient());

    public override BotFrameworkClient CreateBotFrameworkClient() => new CloudBotFrameworkClient(_cloud, _credentials, HttpClient);

    // The bot a token is for; an identity that the bot made for itself may name it as the caller only.
    private static string AppId(ClaimsIdentity identity) =>
        CallerClaims.Audience(identity.Claims) is { Length: > 0 } audience && audience != AuthenticationConstants.ToBotFromChannelTokenIssuer
            ? audience
            : CallerClaims.AppId(identity.Claims);

    private HttpClient HttpClient() => _httpClients?.CreateClient() ?? SharedHttpClient.Instance;

    private async Task<ClaimsIdentity> AnonymousAsync(CancellationToken cancellationToken) =>
        await _credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false)
            ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
            : throw new UnauthorizedAccessException("A token is required.");

    /// <summary>What is known of a caller whom the host has already let in.</summary>
    internal Task<AuthenticateRequestResult> AdmitAsync(ClaimsIdentity identity, string serviceUrl, CancellationToken cancellationToken)
    {
        if (CallerClaims.AppId(identity.Claims) is { Length: > 0 })
        {
            _services.Trust(serviceUrl);
        }

        return ResultAsync(identity, cancellationToken);
    }

    private async Task<AuthenticateRequestResult> ResultAsync(ClaimsIdentity identity, CancellationToken cancellationToken) => new()
    {
        ClaimsIdentity = identity,
        Audience = CallerClaims.IsOtherBot(identity.Claims) ? CallerClaims.AppId(identity.Claims) : _cloud.OAuthScope,
        CallerId = await GenerateCallerIdAsync(_credentials, identity, _cloud.CallerId, cancellationToken).ConfigureAwait(false),
        ConnectorFactory = CreateConnectorFactory(identity),
    };
}
