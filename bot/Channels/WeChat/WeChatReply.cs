namespace CommunityBot.Channels.WeChat;

/// <summary>The one thing a push may be answered with.</summary>
internal abstract record WeChatReply
{
    private WeChatReply()
    {
    }

    /// <summary>Words, with links and tappable words in them.</summary>
    /// <param name="Content">At most <see cref="WeChatReplies.MaximumBytes"/> of UTF-8.</param>
    public sealed record Text(string Content) : WeChatReply;

    /// <summary>Gives the resident to the account's own people.</summary>
    public sealed record Transfer : WeChatReply;

    /// <summary>A picture the platform has.</summary>
    public sealed record Image(string MediaId) : WeChatReply;

    /// <summary>A card that opens a page.</summary>
    public sealed record Article(string Title, string Description, string Picture, string Url) : WeChatReply;
}

/// <summary>Who a reply goes to, whom it comes from, and when it was made.</summary>
internal sealed record WeChatAddressing(string To, string From, DateTimeOffset At);
