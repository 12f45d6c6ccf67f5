using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The identity under which a bot calls channels: a token for each request, asked for once and kept.</summary>
public abstract partial class AppCredentials : ServiceClientCredentials
{
    private readonly Lock _lock = new();
    private Lazy<IAuthenticator> _authenticator;

    protected AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null)
        : this(channelAuthTenant, customHttpClient, logger, null)
    {
    }

    protected AppCredentials(string channelAuthTenant, HttpClient customHttpClient, ILogger logger, string oAuthScope)
    {
        OAuthScope = string.IsNullOrWhiteSpace(oAuthScope) ? AuthenticationConstants.ToChannelFromBotOAuthScope : oAuthScope;
        ChannelAuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger ?? NullLogger.Instance;
    }

    public string MicrosoftAppId { get; set; }

    /// <summary>The directory whose tokens channels accept from this bot.</summary>
    public string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? AuthenticationConstants.DefaultChannelAuthTenant : AuthTenant;
        set => AuthTenant = Uri.TryCreate(LoginUrl(value), UriKind.Absolute, out _)
            ? value
            : throw new ArgumentException($"Invalid channel auth tenant: {value}");
    }

    /// <summary>Where tokens are had from.</summary>
    public virtual string OAuthEndpoint => LoginUrl(ChannelAuthTenant);

    public virtual bool ValidateAuthority => true;

    /// <summary>For whom the tokens are.</summary>
    public virtual string OAuthScope { get; }

    protected string AuthTenant { get; set; }

    protected HttpClient CustomHttpClient { get; set; }

    protected ILogger Logger { get; set; }

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.IsNullOrEmpty(MicrosoftAppId) && MicrosoftAppId != AuthenticationConstants.AnonymousSkillAppId)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync().ConfigureAwait(false));
        }

        await base.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <param name="forceRefresh">Whether a token at hand is not good enough.</param>
    public async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await Authenticator().GetTokenAsync(forceRefresh).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(result?.AccessToken))
        {
            LogNoToken(Logger);
        }

        return result?.AccessToken;
    }

    /// <summary>What tokens are had by; asked once.</summary>
    protected virtual Lazy<IAuthenticator> BuildIAuthenticator() =>
        throw new NotSupportedException($"{GetType()} has no way to get a token: override {nameof(BuildIAuthenticator)}.");

    private static string LoginUrl(string tenant) =>
        AuthenticationConstants.ToChannelFromBotLoginUrlTemplate.Replace("{0}", tenant, StringComparison.Ordinal);

    private IAuthenticator Authenticator()
    {
        lock (_lock)
        {
            _authenticator ??= BuildIAuthenticator();
        }

        return _authenticator.Value;
    }

    [LoggerMessage(LogLevel.Warning, "The token service gave an empty token.")]
    private static partial void LogNoToken(ILogger logger);
}
