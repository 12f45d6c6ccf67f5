using CommunityBot.Dialogs.Book;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>
/// Messages to be sent. They are written by the very change of the book that they tell of, so that there is never the
/// one without the other; <see cref="OutboxCourier"/> sends them afterwards, each resident's in order.
/// </summary>
public interface IOutbox
{
    /// <summary>Adds a message to a change; nothing happens when it was posted before, or its topic is refused.</summary>
    Task PostAsync(IBookChange change, OutboundMessage message);

    /// <summary>Takes back a message that has not been sent.</summary>
    Task WithdrawAsync(IBookChange change, string resident, string key);

    /// <summary>Stops or resumes a topic for a resident; what is waiting of a refused topic is dropped.</summary>
    Task RefuseAsync(IBookChange change, string resident, string topic, bool refused = true);

    /// <summary>What is still to be sent to somebody, in order.</summary>
    Task<IReadOnlyList<OutboundMessage>> PendingAsync(string resident, CancellationToken cancellationToken);

    /// <summary>Forgets somebody: nothing more is sent, and how to reach them is unknown until they write again.</summary>
    Task ForgetAsync(IBookChange change, string resident);
}
