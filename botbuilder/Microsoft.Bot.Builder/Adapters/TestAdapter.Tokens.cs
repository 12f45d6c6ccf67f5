using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <content>Sign-in without a token service: tests say who has which token.</content>
public partial class TestAdapter
{
    private readonly FakeTokens _tokens = new();

    /// <summary>Gives a user a token, at once or on entering <paramref name="magicCode"/>.</summary>
    public void AddUserToken(string connectionName, string channelId, string userId, string token, string magicCode = null) =>
        _tokens.Add(new(connectionName, channelId, userId), token, magicCode);

    public void AddExchangeableToken(string connectionName, string channelId, string userId, string exchangableItem, string token) =>
        _tokens.AddExchangeable(new(connectionName, channelId, userId), exchangableItem, token);

    public void ThrowOnExchangeRequest(string connectionName, string channelId, string userId, string exchangableItem) =>
        _tokens.RefuseExchange(new(connectionName, channelId, userId), exchangableItem);

    public virtual Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string magicCode, CancellationToken cancellationToken) =>
        Task.FromResult(_tokens.Get(new(connectionName, turnContext.Activity.ChannelId, turnContext.Activity.From.Id), magicCode));

    public virtual Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, string connectionName, string magicCode, CancellationToken cancellationToken) =>
        GetUserTokenAsync(turnContext, null, connectionName, magicCode, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, CancellationToken cancellationToken) =>
        GetOauthSignInLinkAsync(turnContext, oAuthAppCredentials, connectionName, turnContext.Activity.From.Id, null, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(SignInLink(turnContext, connectionName, userId));

    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    public virtual Task SignOutUserAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName = null, string userId = null, CancellationToken cancellationToken = default)
    {
        _tokens.Remove(connectionName, turnContext.Activity.ChannelId, userId ?? turnContext.Activity.From.Id);
        return Task.CompletedTask;
    }

    public virtual Task SignOutUserAsync(ITurnContext turnContext, string connectionName = null, string userId = null, CancellationToken cancellationToken = default) =>
        SignOutUserAsync(turnContext, null, connectionName, userId, cancellationToken);

    public virtual Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string userId, string includeFilter = null, CancellationToken cancellationToken = default)
    {
        var statuses = _tokens.Statuses(context.Activity.ChannelId, userId ?? context.Activity.From.Id, includeFilter);
        return Task.FromResult(statuses.Length > 0 ? statuses : null);
    }

    public virtual Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, string userId, string includeFilter = null, CancellationToken cancellationToken = default) =>
        GetTokenStatusAsync(context, null, userId, includeFilter, cancellationToken);

    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new Dictionary<string, TokenResponse>());

    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default) =>
        GetAadTokensAsync(context, null, connectionName, resourceUrls, userId, cancellationToken);

    public Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, connectionName, turnContext.Activity.From.Id, null, cancellationToken);

    public Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    public virtual Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new SignInResource(
            SignInLink(turnContext, connectionName, userId),
            new TokenExchangeResource(NewId(), $"api://{connectionName}/resource")));

    public Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default) =>
        ExchangeTokenAsync(turnContext, null, connectionName, userId, exchangeRequest, cancellationToken);

    public Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(exchangeRequest);
        var item = string.IsNullOrEmpty(exchangeRequest.Token) ? exchangeRequest.Uri : exchangeRequest.Token;
        return Task.FromResult(_tokens.Exchange(new(connectionName, turnContext.Activity.ChannelId, userId), item));
    }

    private static string SignInLink(ITurnContext turnContext, string connectionName, string userId) =>
        $"https://fake.com/oauthsignin/{connectionName}/{turnContext.Activity.ChannelId}/{userId}";
}
