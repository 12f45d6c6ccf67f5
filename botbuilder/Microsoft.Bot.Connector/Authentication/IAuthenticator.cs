namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets access tokens, and keeps them while they last.</summary>
public interface IAuthenticator
{
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}
