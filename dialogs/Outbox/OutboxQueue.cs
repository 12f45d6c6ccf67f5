using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>One resident's messages: what waits, what went, what is not wanted.</summary>
internal sealed record OutboxQueue
{
    private const int Remembered = 64;

    /// <summary>Nothing yet.</summary>
    public static readonly OutboxQueue Empty = new();

    /// <summary>What is to be sent, by when it is due.</summary>
    public ImmutableArray<QueuedMessage> Pending { get; init; } = [];

    /// <summary>Keys of what was sent last, so that it is not posted again.</summary>
    public ImmutableArray<string> Sent { get; init; } = [];

    /// <summary>Topics the resident does not want.</summary>
    public ImmutableArray<string> Refused { get; init; } = [];

    /// <summary>Whether a message has a place here.</summary>
    public bool Takes(OutboundMessage message) =>
        !Refused.Contains(message.Topic) && !Sent.Contains(message.Key) && !Pending.Any(queued => queued.Message.Key == message.Key);

    /// <summary>With a message in its place: after everything that is due before it or with it.</summary>
    public OutboxQueue With(OutboundMessage message)
    {
        var place = 0;
        while (place < Pending.Length && Pending[place].Message.SendAt <= message.SendAt)
        {
            place++;
        }

        return this with { Pending = Pending.Insert(place, new QueuedMessage(message)) };
    }

    /// <summary>Without a message that was not sent.</summary>
    public OutboxQueue Without(string key) => this with { Pending = Pending.RemoveAll(queued => queued.Message.Key == key) };

    /// <summary>Without a message whose sending is over, whatever came of it.</summary>
    public OutboxQueue Done(string key) => Without(key) with { Sent = [.. Sent.TakeLast(Remembered - 1), key] };

    /// <summary>With one more try behind a message, and the next not before an instant.</summary>
    public OutboxQueue Delayed(string key, DateTimeOffset until) => this with
    {
        Pending = [.. Pending.Select(queued => queued.Message.Key == key ? queued with { Tries = queued.Tries + 1, NotBefore = until } : queued)],
    };

    /// <summary>The next message when it is due; one that is delayed holds up those behind it.</summary>
    public QueuedMessage? Due(DateTimeOffset now) => Pending is [var head, ..] && head.Message.SendAt <= now && (head.NotBefore ?? now) <= now ? head : null;
}
