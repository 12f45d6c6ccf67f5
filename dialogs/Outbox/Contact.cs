using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>How somebody is reached without having just spoken.</summary>
/// <param name="ChannelId">Which channel.</param>
/// <param name="ServiceUrl">Where the channel takes messages; empty for channels that know it themselves.</param>
/// <param name="Bot">The bot's account there.</param>
/// <param name="User">The resident's account there.</param>
/// <param name="Conversation">Their conversation.</param>
public sealed record Contact(string ChannelId, string? ServiceUrl, string? Bot, string? User, string Conversation)
{
    /// <summary>What an adapter continues a conversation by.</summary>
    public ConversationReference ToReference() => new()
    {
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Bot = new ChannelAccount(Bot),
        User = new ChannelAccount(User),
        Conversation = new ConversationAccount(id: Conversation),
    };

    /// <summary>The sender of an activity.</summary>
    internal static Contact Of(IActivity activity) =>
        new(activity.ChannelId, activity.ServiceUrl, activity.Recipient?.Id, activity.From?.Id, activity.Conversation.Id);
}
