using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>Speaks first to a resident while their last word lets it; else the message is kept and shown with the next answer.</summary>
internal sealed class KfProactiveMessages(KfSpeech speech, WeChatKeptMessages kept, IOptions<WeComOptions> options) : IProactiveChannel
{
    /// <inheritdoc/>
    public string ChannelId => KfActivities.ChannelId;

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(OutboundMessage message, Contact contact, CancellationToken cancellationToken)
    {
        var parts = message.To.Split(':');
        var to = new KfAddress(options.Value.CorpId, contact.Bot ?? parts[1], contact.User ?? parts[^1]);
        var outcome = await speech.SayAsync(to, message.Key, KfReplies.Compose(message), cancellationToken);
        if (outcome is null)
        {
            await kept.KeepAsync(message, cancellationToken);
            outcome = new DeliveryOutcome.Kept();
        }

        WeChatMeter.Delivered(outcome);
        return outcome;
    }
}
