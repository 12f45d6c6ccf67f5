namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot that holds these credentials; its password is not told.</summary>
internal sealed class OwnCredentials(AppCredentials credentials) : ICredentialProvider
{
    public Task<bool> IsValidAppIdAsync(string appId) => Task.FromResult(appId == credentials.MicrosoftAppId);

    public Task<string> GetAppPasswordAsync(string appId) => throw new NotSupportedException("Credentials without a password are used as they are.");

    public Task<bool> IsAuthenticationDisabledAsync() => Task.FromResult(string.IsNullOrEmpty(credentials.MicrosoftAppId));
}
