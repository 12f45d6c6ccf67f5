using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Channels.WeCom;

/// <summary>Speaks first in WeCom; without the application's secret the message is kept and shown with the next answer.</summary>
internal sealed class WeComProactiveMessages(WeComSpeech speech, WeChatKeptMessages kept) : IProactiveChannel
{
    /// <inheritdoc/>
    public string ChannelId => WeComActivities.ChannelId;

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(OutboundMessage message, Contact contact, CancellationToken cancellationToken)
    {
        var member = contact.User ?? message.To[(message.To.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (await speech.SayAsync(member, message, cancellationToken) is { } outcome)
        {
            return outcome;
        }

        await kept.KeepAsync(message, cancellationToken);
        return new DeliveryOutcome.Kept();
    }
}
