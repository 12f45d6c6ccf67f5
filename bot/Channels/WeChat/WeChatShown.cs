using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>What was kept for a resident and is settled with this answer.</summary>
/// <param name="Kept">As it was kept.</param>
/// <param name="Activity">What is shown of it; null when it no longer counts.</param>
internal sealed record WeChatShown(OutboundMessage Kept, Activity? Activity);
