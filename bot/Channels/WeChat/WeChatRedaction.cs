using System.Text.RegularExpressions;

namespace CommunityBot.Channels.WeChat;

/// <summary>Faults as they may stand in a log: the store's own words name keys, and keys name residents.</summary>
internal static partial class WeChatRedaction
{
    /// <summary>A fault with its stack, without anybody's OpenID.</summary>
    public static string Of(Exception exception) => OpenId().Replace(Conversation().Replace(exception.ToString(), "$1***"), "o***");

    // A conversation's id in a key or a message: the AppID, a colon, the OpenID.
    [GeneratedRegex(@"(\b(?:wx|ww)[0-9A-Za-z_-]{4,64}:)[0-9A-Za-z_.@:-]+")]
    private static partial Regex Conversation();

    // An OpenID, or a customer of WeCom's customer service.
    [GeneratedRegex(@"\b(?:o[0-9A-Za-z_-]{27}|w[mo][0-9A-Za-z_-]{30})\b")]
    private static partial Regex OpenId();
}
