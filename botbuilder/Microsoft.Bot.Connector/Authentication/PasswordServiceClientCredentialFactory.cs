using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One bot with its password. Credentials are made once for each audience, so that their tokens are kept.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;
    private readonly ConcurrentDictionary<(string AppId, string Password, string Audience, string LoginEndpoint), MicrosoftAppCredentials> _made = new();

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, HttpClient httpClient, ILogger logger)
        : this(appId, password, null, httpClient, logger)
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; set; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <exception cref="InvalidOperationException">Another bot's id.</exception>
    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return MicrosoftAppCredentials.Empty;
        }

        if (!await IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false))
        {
            throw new InvalidOperationException("Invalid appId.");
        }

        return _made.GetOrAdd((AppId, Password, audience, loginEndpoint), key => Create(key.Audience, key.LoginEndpoint, validateAuthority));
    }

    private MicrosoftAppCredentials Create(string audience, string loginEndpoint, bool validateAuthority)
    {
        var isPublicCloud = string.IsNullOrEmpty(loginEndpoint)
            || loginEndpoint.StartsWith("https://login.microsoftonline.com/", StringComparison.OrdinalIgnoreCase);
        return isPublicCloud
            ? new MicrosoftAppCredentials(AppId, Password, TenantId, _httpClient, _logger, audience)
            : new LoginUrlAppCredentials(AppId, Password, TenantId, _httpClient, _logger, audience, loginEndpoint, validateAuthority);
    }
}
