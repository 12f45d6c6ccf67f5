using Microsoft.Bot.Builder;

namespace CommunityBot.Channels.WeChat;

/// <summary>Keeps the ledger of agreements to notices as the platform tells of them.</summary>
internal sealed partial class WeChatAcceptanceNotes(RedisWeChatAcceptances acceptances, ILogger<WeChatAcceptanceNotes> logger) : Microsoft.Bot.Builder.IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.ChannelData is WeChatMessage.OtherEvent message)
        {
            foreach (var told in WeChatAcceptance.Of(message))
            {
                await NoteAsync(turnContext.Activity.Conversation.Id, message.Stamp.PushId, told);
            }
        }

        await next(cancellationToken);
    }

    // What is not noted costs a notice, not the turn.
    private async Task NoteAsync(string conversation, string pushId, WeChatAcceptance told)
    {
        try
        {
            await acceptances.NoteAsync(conversation, pushId, told);
        }
        catch (Exception exception) when (exception is StackExchange.Redis.RedisException or TimeoutException)
        {
            LogNotNoted(told.Kind, exception.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What a resident said about notices ({Kind}) could not be noted ({Failure}).")]
    private partial void LogNotNoted(WeChatAcceptanceKind kind, string failure);
}
