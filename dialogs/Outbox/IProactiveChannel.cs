namespace CommunityBot.Dialogs.Outbox;

/// <summary>A channel that can speak first. The channel chooses the route.</summary>
public interface IProactiveChannel
{
    /// <summary>The channel's id, as in its activities.</summary>
    string ChannelId { get; }

    /// <summary>Sends a message, or says why not. The message's key is the same in every try.</summary>
    Task<DeliveryOutcome> DeliverAsync(OutboundMessage message, Contact contact, CancellationToken cancellationToken);
}
