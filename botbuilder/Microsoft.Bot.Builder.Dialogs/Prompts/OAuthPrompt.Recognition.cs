using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <content>The ways a token comes in: an event that carries it, a verification, an exchange, a code the user types.</content>
public partial class OAuthPrompt
{
    public static async Task<PromptRecognizerResult<TokenResponse>> RecognizeTokenAsync(OAuthPromptSettings settings, DialogContext dc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var activity = dc.Context.Activity;
        var token = activity switch
        {
            _ when SignInActivity.IsTokenResponse(activity) => activity.Value as TokenResponse ?? (activity.Value as JObject)?.ToObject<TokenResponse>(),
            _ when SignInActivity.IsVerification(activity) => await VerifyAsync(settings, dc.Context, cancellationToken).ConfigureAwait(false),
            _ when SignInActivity.IsExchange(activity) => await ExchangeAsync(settings, dc.Context, cancellationToken).ConfigureAwait(false),
            { Type: ActivityTypes.Message, Text: { Length: > 0 } text } when MagicCode.Match(text) is { Success: true } code =>
                await UserTokens.GetAsync(dc.Context, settings, code.Value, cancellationToken).ConfigureAwait(false),
            _ => null,
        };
        return new PromptRecognizerResult<TokenResponse> { Succeeded = token is not null, Value = token };
    }

    private static async Task<TokenResponse> VerifyAsync(OAuthPromptSettings settings, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var code = (string)(turnContext.Activity.Value as JObject)?["state"];
        TokenResponse token;
        try
        {
            token = await UserTokens.GetAsync(turnContext, settings, code, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever has failed, the client waits for a status.
        catch (Exception)
#pragma warning restore CA1031
        {
            await AnswerAsync(turnContext, HttpStatusCode.InternalServerError, null, cancellationToken).ConfigureAwait(false);
            return null;
        }

        await AnswerAsync(turnContext, token is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, null, cancellationToken).ConfigureAwait(false);
        return token;
    }

    private static async Task<TokenResponse> ExchangeAsync(OAuthPromptSettings settings, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var request = turnContext.Activity.Value as TokenExchangeInvokeRequest ?? (turnContext.Activity.Value as JObject)?.ToObject<TokenExchangeInvokeRequest>();
        if (request is null)
        {
            return await RefuseAsync(HttpStatusCode.BadRequest, "The invoke carries no TokenExchangeInvokeRequest.").ConfigureAwait(false);
        }

        if (request.ConnectionName != settings.ConnectionName)
        {
            return await RefuseAsync(HttpStatusCode.BadRequest, "The connection name of the TokenExchangeInvokeRequest is not the one of the bot's active OAuthPrompt.").ConfigureAwait(false);
        }

        var exchanged = await UserTokens.ExchangeAsync(turnContext, settings, request.Token, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(exchanged?.Token))
        {
            return await RefuseAsync(HttpStatusCode.PreconditionFailed, "The bot is unable to exchange token. Proceed with regular login.").ConfigureAwait(false);
        }

        await AnswerAsync(turnContext, HttpStatusCode.OK, new TokenExchangeInvokeResponse { Id = request.Id, ConnectionName = settings.ConnectionName }, cancellationToken).ConfigureAwait(false);
        return new TokenResponse { ChannelId = exchanged.ChannelId, ConnectionName = exchanged.ConnectionName, Token = exchanged.Token };

        async Task<TokenResponse> RefuseAsync(HttpStatusCode status, string reason)
        {
            var answer = new TokenExchangeInvokeResponse { Id = request?.Id, ConnectionName = settings.ConnectionName, FailureDetail = reason };
            await AnswerAsync(turnContext, status, answer, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    private static Task<ResourceResponse> AnswerAsync(ITurnContext turnContext, HttpStatusCode status, object body, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = (int)status, Body = body } }, cancellationToken);

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MagicCode { get; }
}
