using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The token service of the turn's adapter.</summary>
internal static class UserTokens
{
    public static Task<TokenResponse> GetAsync(ITurnContext turnContext, OAuthPromptSettings settings, string magicCode, CancellationToken cancellationToken) =>
        ProviderOf(turnContext).GetUserTokenAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, magicCode, cancellationToken);

    public static Task<SignInResource> SignInAsync(ITurnContext turnContext, OAuthPromptSettings settings, CancellationToken cancellationToken) =>
        ProviderOf(turnContext).GetSignInResourceAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, turnContext.Activity.From?.Id, null, cancellationToken);

    public static Task SignOutAsync(ITurnContext turnContext, OAuthPromptSettings settings, CancellationToken cancellationToken) =>
        ProviderOf(turnContext).SignOutUserAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, turnContext.Activity.From?.Id, cancellationToken);

    /// <summary>The token for one of another service; null when it cannot be exchanged.</summary>
    public static async Task<TokenResponse> ExchangeAsync(ITurnContext turnContext, OAuthPromptSettings settings, string token, CancellationToken cancellationToken)
    {
        var provider = ProviderOf(turnContext);
        try
        {
            return await provider.ExchangeTokenAsync(turnContext, settings.ConnectionName, turnContext.Activity.From?.Id, new TokenExchangeRequest { Token = token }, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // However the exchange fails, the user can still sign in the usual way.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static IExtendedUserTokenProvider ProviderOf(ITurnContext turnContext) =>
        turnContext.Adapter as IExtendedUserTokenProvider ?? throw new NotSupportedException("OAuth prompt is not supported by the current adapter");
}
