namespace CommunityBot.Channels.WeChat.Api;

/// <summary>A form of notice the account may use, for one topic: <c>WeChat:Notices:{topic}</c>.</summary>
internal sealed class WeChatNotice
{
    /// <summary>The form's id on the platform.</summary>
    public string TemplateId { get; set; } = "";

    /// <summary>Whether it is a subscription notice, which costs one agreement of the resident's, and not a template message.</summary>
    public bool IsSubscription { get; set; }

    /// <summary>Whether an agreement to it holds until it is taken back, as the platform lets public services have it.</summary>
    public bool IsLongTerm { get; set; }

    /// <summary>The page a tap opens; empty for none.</summary>
    public string Page { get; set; } = "";

    /// <summary>What stands in each field: words, in which {text} is the message's first line and {time} the time.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);
}
