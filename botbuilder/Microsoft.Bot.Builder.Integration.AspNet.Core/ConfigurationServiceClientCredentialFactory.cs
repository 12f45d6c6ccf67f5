using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot that the configuration's MicrosoftAppType, -Id, -Password and -TenantId describe.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly PasswordServiceClientCredentialFactory _bot;
    private readonly bool _isManaged;

    /// <exception cref="ArgumentException">Something that the type of bot needs is missing.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration[MicrosoftAppCredentials.MicrosoftAppTypeKey]?.Trim();
        var id = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey];
        var password = configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey];
        var tenant = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey];
        _isManaged = "UserAssignedMsi".Equals(type, StringComparison.OrdinalIgnoreCase);
        var isSingleTenant = "SingleTenant".Equals(type, StringComparison.OrdinalIgnoreCase);
        Require(_isManaged || isSingleTenant, id, MicrosoftAppCredentials.MicrosoftAppIdKey, type);
        Require(_isManaged || isSingleTenant, tenant, MicrosoftAppCredentials.MicrosoftAppTenantIdKey, type);
        Require(isSingleTenant, password, MicrosoftAppCredentials.MicrosoftAppPasswordKey, type);
        _bot = new PasswordServiceClientCredentialFactory(id, password, isSingleTenant ? tenant : null, httpClient, logger);
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _bot.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _bot.IsAuthenticationDisabledAsync(cancellationToken);

    /// <exception cref="NotSupportedException">The bot has a managed identity, which this library cannot use.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) => _isManaged
        ? throw new NotSupportedException("Managed identities are not part of this library; use the official packages, or a password.")
        : _bot.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static void Require(bool isNeeded, string value, string key, string type)
    {
        if (isNeeded && string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{key} is required for {type} in configuration.");
        }
    }
}
