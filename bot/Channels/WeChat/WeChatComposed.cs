using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Channels.WeChat;

/// <summary>A turn's answer: what the push is answered with, and what comes after it.</summary>
/// <param name="Reply">The passive reply; null for none.</param>
/// <param name="Settled">What was kept and is settled with it.</param>
/// <param name="Following">What goes out after it, in order; it is kept until it has.</param>
internal sealed record WeChatComposed(WeChatReply? Reply, IReadOnlyList<WeChatShown> Settled, IReadOnlyList<OutboundMessage> Following);
