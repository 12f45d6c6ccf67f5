namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bots that live here and their passwords.</summary>
public interface ICredentialProvider
{
    Task<bool> IsValidAppIdAsync(string appId);

    Task<string> GetAppPasswordAsync(string appId);

    /// <summary>Whether callers need no token: so on a developer's machine.</summary>
    Task<bool> IsAuthenticationDisabledAsync();
}
