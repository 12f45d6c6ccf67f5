using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot's identity at a token service of its own: another cloud, or a test's.</summary>
internal sealed class LoginUrlAppCredentials : MicrosoftAppCredentials
{
    private readonly string _loginUrl;
    private readonly bool _validateAuthority;

    public LoginUrlAppCredentials(string appId, string password, string tenant, HttpClient customHttpClient, ILogger logger, string oAuthScope, string loginUrl, bool validateAuthority)
        : base(appId, password, tenant, customHttpClient, logger, oAuthScope)
    {
        _loginUrl = loginUrl;
        _validateAuthority = validateAuthority;
    }

    public override string OAuthEndpoint => _loginUrl;

    public override bool ValidateAuthority => _validateAuthority;
}
