namespace CommunityBot.Channels.WeChat;

/// <summary>A page a resident can open.</summary>
/// <param name="Title">What the resident sees.</param>
/// <param name="Url">Its address.</param>
internal sealed record WeChatPageLink(string Title, string Url);
