using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>How a channel's messages become activities.</summary>
/// <param name="Of">The activity of a message.</param>
internal sealed record WeChatMapping(Func<WeChatMessage, Activity> Of);
