namespace CommunityBot.Channels.WeChat;

/// <summary>What one delivery of a push is answered with.</summary>
internal abstract record WeChatAnswer
{
    private WeChatAnswer()
    {
    }

    /// <summary>A passive reply, not yet sealed.</summary>
    public sealed record Reply(string Content) : WeChatAnswer
    {
        /// <summary>To be told when it is on its way; null when nobody waits for that.</summary>
        public Action? Written { get; init; }
    }

    /// <summary>Nothing to say; WeChat need not ask again.</summary>
    public sealed record Acknowledgement : WeChatAnswer;

    /// <summary>Not ready: say nothing, so that WeChat asks again.</summary>
    public sealed record Silence : WeChatAnswer;
}
