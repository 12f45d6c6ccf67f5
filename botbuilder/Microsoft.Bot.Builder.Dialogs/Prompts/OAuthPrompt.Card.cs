using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <content>The card that asks to sign in.</content>
public partial class OAuthPrompt
{
    private const string LoginTimeoutKey = "loginTimeout";

    public static async Task SendOAuthCardAsync(OAuthPromptSettings settings, ITurnContext turnContext, IMessageActivity prompt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        prompt = (prompt as Activity)?.Copy() ?? prompt ?? Activity.CreateMessageActivity();
        prompt.Attachments ??= [];
        var channel = turnContext.Activity.ChannelId;
        var showsOAuthCards = channel is not (Channels.Cortana or Channels.Skype or Channels.Skypeforbusiness);
        if (!prompt.Attachments.Any(attachment => showsOAuthCards ? attachment.Content is OAuthCard : attachment.Content is SigninCard))
        {
            var signIn = await UserTokens.SignInAsync(turnContext, settings, cancellationToken).ConfigureAwait(false);
            prompt.Attachments.Add(showsOAuthCards ? Card(settings, turnContext, signIn).ToAttachment() : SigninCard.Create(settings.Text, settings.Title, signIn.SignInLink).ToAttachment());
        }

        if (settings.Timeout is { } timeout)
        {
            turnContext.TurnState.TryAdd(LoginTimeoutKey, TimeSpan.FromMilliseconds(timeout));
        }

        if (string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.AcceptingInput;
        }

        await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes which bot has sent the user here, so that the token can be asked for in its name.</summary>
    public static void SetCallerInfoInDialogState(IDictionary<string, object> state, ITurnContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(context);
        state[PersistedCaller] = SkillTurn.IsOne(context)
            ? new Dictionary<string, object>
            {
                ["callerServiceUrl"] = context.Activity.ServiceUrl,
                ["scope"] = context.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey).FindFirst(AuthenticationConstants.AppIdClaim)?.Value,
            }
            : null;
    }

    private static OAuthCard Card(OAuthPromptSettings settings, ITurnContext turnContext, SignInResource signIn)
    {
        var (channel, type, link) = (turnContext.Activity.ChannelId, ActionTypes.Signin, signIn.SignInLink);
        if (turnContext.Activity.IsFromStreamingConnection() || SkillTurn.IsOne(turnContext) || settings.OAuthAppCredentials is not null)
        {
            type = channel == Channels.Emulator ? ActionTypes.OpenUrl : type;
        }
        else if (!(settings.ShowSignInLink ?? channel == Channels.Msteams))
        {
            link = null;
        }

        return new OAuthCard(settings.Text, settings.ConnectionName, [new CardAction(type, settings.Title, text: settings.Text, value: link)])
        {
            TokenExchangeResource = signIn.TokenExchangeResource,
            TokenPostResource = signIn.TokenPostResource,
        };
    }
}
