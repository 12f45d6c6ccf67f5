namespace CommunityBot.Channels.WeChat.Api;

/// <summary>An access token.</summary>
/// <param name="Value">The secret itself.</param>
/// <param name="Since">When it was got.</param>
/// <param name="Until">When it ends.</param>
internal sealed record WeChatToken(string Value, DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>The token in a platform's answer, or why there is none.</summary>
    public static (WeChatToken? Token, WeChatApiAnswer? Fault) Of(WeChatApiAnswer answer, DateTimeOffset now) => answer switch
    {
        WeChatApiAnswer.Done done when done.Text("access_token") is { } value && long.TryParse(done.Text("expires_in"), out var seconds) => (new WeChatToken(value, now, now.AddSeconds(seconds)), null),
        WeChatApiAnswer.Done => (null, new WeChatApiAnswer.Unknown("The platform's answer has no token.")),
        _ => (null, answer),
    };

    // A record would print the secret.
    public override string ToString() => $"a token until {Until:O}";
}

/// <summary>Which token it is, where several are kept.</summary>
/// <param name="Value">The account's id.</param>
internal sealed record WeChatTokenName(string Value);
