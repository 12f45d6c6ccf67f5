using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>Keeps the bot silent while one of the account's own people talks with a resident, as the platform asks: two voices confuse.</summary>
internal sealed class WeChatHumanSession(ConversationState state, TimeProvider time) : Microsoft.Bot.Builder.IMiddleware
{
    /// <summary>A session whose end was never told must not silence the bot for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly IStatePropertyAccessor<string?> _since = state.CreateProperty<string?>("wechat.session");

    /// <summary>Whether the turn of an activity was kept from the bot: then nothing else breaks in on the two either.</summary>
    public static bool Silenced(Activity activity) => activity.ChannelData is Silence;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        switch (turnContext.Activity.ChannelData)
        {
            case WeChatMessage.OtherEvent { Name: "kf_create_session" or "kf_switch_session" }:
                await _since.SetAsync(turnContext, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), cancellationToken);
                await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
                return;
            case WeChatMessage.OtherEvent { Name: "kf_close_session" }:
                await _since.DeleteAsync(turnContext, cancellationToken);
                await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
                break;
            case WeChatMessage.Unsubscribe:
                break;
            default:
                if (await IsOnAsync(turnContext, cancellationToken))
                {
                    turnContext.Activity.ChannelData = Silence.Instance;
                    return;
                }

                break;
        }

        await next(cancellationToken);
    }

    private async Task<bool> IsOnAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await _since.GetAsync(context, cancellationToken: cancellationToken) is { } since
        && time.GetUtcNow() - DateTimeOffset.Parse(since, CultureInfo.InvariantCulture) < Longest;

    private sealed class Silence
    {
        public static Silence Instance { get; } = new();
    }
}
