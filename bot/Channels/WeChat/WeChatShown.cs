using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>A kept message that is settled with an answer.</summary>
/// <param name="Kept">As it is kept.</param>
/// <param name="Activity">What is shown of it; null when it no longer counts.</param>
internal sealed record WeChatShown(OutboundMessage Kept, Activity? Activity)
{
    /// <summary>What of it is still to be told, because the answer had no more room; null for nothing.</summary>
    public OutboundMessage? Left { get; init; }
}
