namespace CommunityBot.Channels.WeChat.Api;

/// <summary>An access token.</summary>
/// <param name="Value">The secret itself.</param>
/// <param name="Since">When it was got.</param>
/// <param name="Until">When it ends.</param>
internal sealed record WeChatToken(string Value, DateTimeOffset Since, DateTimeOffset Until)
{
    // A record would print the secret.
    public override string ToString() => $"a token until {Until:O}";
}
