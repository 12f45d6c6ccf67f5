using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Channels.WeChat;

/// <summary>What waits for a resident who cannot be spoken to, and how much may still be said to them.</summary>
internal sealed class WeChatRecords(WeChatKeptMessages kept, RedisWeChatLedger ledger, RedisWeChatAcceptances acceptances, TimeProvider time) : IPersonalRecords
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken) =>
    [
        .. (await kept.WaitingAsync(context.Activity.Conversation.Id, cancellationToken))
            .Where(message => message.Text.Length > 0)
            .Select(message => new PersonalRecord(WeChatText.KindKept, message.Text, message.SendAt)),
        .. (await acceptances.LeftAsync(context.Activity.Conversation.Id))
            .Select(left => new PersonalRecord(WeChatText.KindAcceptance, $"{left.Key}: {left.Value}", time.GetLocalNow())),
    ];

    /// <inheritdoc/>
    public async Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var conversation = context.Activity.Conversation.Id;
        await kept.ForgetAsync(conversation, cancellationToken);
        await ledger.CloseAsync(conversation);
        await acceptances.ForgetAsync(conversation);
    }
}
