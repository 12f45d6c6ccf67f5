using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The token service of the turn: its own client, or the adapter.</summary>
internal static class UserTokens
{
    public static Task<TokenResponse> GetAsync(ITurnContext turnContext, OAuthPromptSettings settings, string magicCode, CancellationToken cancellationToken) =>
        ClientOf(turnContext) is { } client
            ? client.GetUserTokenAsync(turnContext.Activity.From.Id, settings.ConnectionName, turnContext.Activity.ChannelId, magicCode, cancellationToken)
            : ProviderOf(turnContext).GetUserTokenAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, magicCode, cancellationToken);

    public static Task<SignInResource> SignInAsync(ITurnContext turnContext, OAuthPromptSettings settings, CancellationToken cancellationToken) =>
        ClientOf(turnContext) is { } client
            ? client.GetSignInResourceAsync(settings.ConnectionName, turnContext.Activity, null, cancellationToken)
            : ProviderOf(turnContext).GetSignInResourceAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, turnContext.Activity.From?.Id, null, cancellationToken);

    public static Task SignOutAsync(ITurnContext turnContext, OAuthPromptSettings settings, CancellationToken cancellationToken) =>
        ClientOf(turnContext) is { } client
            ? client.SignOutUserAsync(turnContext.Activity.From.Id, settings.ConnectionName, turnContext.Activity.ChannelId, cancellationToken)
            : ProviderOf(turnContext).SignOutUserAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, turnContext.Activity.From?.Id, cancellationToken);

    /// <summary>The token for one of another service; null when it cannot be exchanged.</summary>
    public static async Task<TokenResponse> ExchangeAsync(ITurnContext turnContext, OAuthPromptSettings settings, string token, CancellationToken cancellationToken)
    {
        var (activity, request) = (turnContext.Activity, new TokenExchangeRequest { Token = token });
        var exchange = ClientOf(turnContext) is { } client
            ? () => client.ExchangeTokenAsync(activity.From.Id, settings.ConnectionName, activity.ChannelId, request, cancellationToken)
            : Exchange(ProviderOf(turnContext));
        try
        {
            return await exchange().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // However the exchange fails, the user can still sign in the usual way.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }

        Func<Task<TokenResponse>> Exchange(IExtendedUserTokenProvider provider) =>
            () => provider.ExchangeTokenAsync(turnContext, settings.ConnectionName, activity.From?.Id, request, cancellationToken);
    }

    private static UserTokenClient ClientOf(ITurnContext turnContext) => turnContext.TurnState.Get<UserTokenClient>();

    private static IExtendedUserTokenProvider ProviderOf(ITurnContext turnContext) =>
        turnContext.Adapter as IExtendedUserTokenProvider ?? throw new NotSupportedException("OAuth prompt is not supported by the current adapter");
}
