using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.BotFramework;

/// <summary>
/// Names conversations so that no caller can name another channel's. In a group everybody has a conversation of their
/// own with the bot: what one is told is not the others' to act on.
/// </summary>
internal static class BotFrameworkResident
{
    private const string Alone = "bf";
    private const string InGroup = "bfg";

    /// <summary>The language residents are taken to speak: the bot knows no other than Chinese.</summary>
    private const string Locale = "zh-CN";

    /// <summary>The conversation as the host knows it.</summary>
    public static string ConversationOf(Activity activity) => activity.Conversation.IsGroup == true
        ? $"{InGroup}:{activity.ChannelId}:{activity.Conversation.Id}:{activity.From.Id}"
        : $"{Alone}:{activity.ChannelId}:{activity.Conversation.Id}";

    /// <summary>The channel's own conversation behind the host's name.</summary>
    public static string ChannelsConversation(string conversation, string channelId, string? userId)
    {
        var isGroup = conversation.StartsWith($"{InGroup}:", StringComparison.Ordinal);
        var start = (isGroup ? InGroup : Alone).Length + 1 + channelId.Length + 1;
        return isGroup ? conversation[start..^((userId ?? "").Length + 1)] : conversation[start..];
    }

    /// <summary>Puts the host's names into an activity; gives what undoes it, since replies need the channel's.</summary>
    public static Action Rename(Activity activity)
    {
        var (conversation, locale) = (activity.Conversation, activity.Locale);
        activity.Conversation = new ConversationAccount(id: ConversationOf(activity), name: conversation.Name, conversationType: conversation.ConversationType);
        activity.Locale = locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? locale : Locale;
        return () => (activity.Conversation, activity.Locale) = (conversation, locale);
    }
}
