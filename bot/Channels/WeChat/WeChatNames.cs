namespace CommunityBot.Channels.WeChat;

/// <summary>The characters of AppIDs, OpenIDs, account names and WeCom's members; all become parts of conversation ids and storage keys.</summary>
internal static class WeChatNames
{
    public static bool AreSafe(string? name) =>
        name is { Length: > 0 and <= 128 } && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '@');
}
