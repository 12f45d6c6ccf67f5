namespace CommunityBot.Channels.WeChat;

/// <summary>Whether a push has had its turn, has it now or waits for it, on any host.</summary>
internal delegate Task<bool> WeChatKnownPushes(string conversation, string pushId);
