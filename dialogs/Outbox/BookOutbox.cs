using System.Text.Json;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>The outbox as part of the book.</summary>
internal sealed class BookOutbox(IBook book, IOptions<OutboxOptions> options, TimeProvider clock) : IOutbox
{
    /// <summary>Which queues have a message due, and when; a queue stands there by its mark, which says of nobody that something was to be told to them.</summary>
    public static readonly Diary Diary = new("outbox");

    /// <inheritdoc/>
    public async Task PostAsync(IBookChange change, OutboundMessage message)
    {
        var queue = await QueueAsync(change, message.To);
        if (!queue.Takes(message))
        {
            return;
        }

        var local = message.SendAt.ToOffset(clock.GetLocalNow().Offset);
        var due = message with { SendAt = options.Value.Earliest(local, message.Urgency) };
        Write(change, message.To, queue.With(due));
        await NoteAsync(change, due.SendAt, message.To);
    }

    /// <inheritdoc/>
    public async Task WithdrawAsync(IBookChange change, string resident, string key)
    {
        var queue = await QueueAsync(change, resident);
        if (queue.Pending.Any(queued => queued.Message.Key == key))
        {
            Write(change, resident, queue.Without(key));
        }
    }

    /// <inheritdoc/>
    public async Task RefuseAsync(IBookChange change, string resident, string topic, bool refused = true)
    {
        var queue = await QueueAsync(change, resident);
        Write(change, resident, refused
            ? queue with { Refused = queue.Refused.Remove(topic).Add(topic), Pending = queue.Pending.RemoveAll(queued => queued.Message.Topic == topic) }
            : queue with { Refused = queue.Refused.Remove(topic) });
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutboundMessage>> PendingAsync(string resident, CancellationToken cancellationToken) =>
        [.. (await book.ReadAsync(Key(resident), OutboxJson.Default.OutboxQueue, cancellationToken) ?? OutboxQueue.Empty).Pending.Select(queued => queued.Message)];

    /// <inheritdoc/>
    public async Task ForgetAsync(IBookChange change, string resident)
    {
        var dead = await change.ReadLinesAsync(DeadLetter.Key);
        if (dead.Any(line => IsTo(line, resident)))
        {
            change.WriteLines(DeadLetter.Key, [.. dead.Where(line => !IsTo(line, resident))]);
        }

        change.Remove(Key(resident));
        change.Remove(Contacts.Key(resident));
    }

    /// <summary>A resident's queue.</summary>
    public static Task<OutboxQueue> QueueAsync(IBookChange change, string resident) => MarkedAsync(change, Pseudonym.Of(resident));

    /// <summary>The queue of a mark.</summary>
    public static async Task<OutboxQueue> MarkedAsync(IBookChange change, string mark) =>
        await change.ReadAsync(MarkedKey(mark), OutboxJson.Default.OutboxQueue) ?? OutboxQueue.Empty;

    /// <summary>Notes that a resident's queue has something due.</summary>
    public static Task NoteAsync(IBookChange change, DateTimeOffset at, string resident) => Diary.NoteAsync(change, at, Pseudonym.Of(resident));

    /// <summary>Writes a resident's queue.</summary>
    public static void Write(IBookChange change, string resident, OutboxQueue queue) => change.Write(Key(resident), queue, OutboxJson.Default.OutboxQueue);

    private static bool IsTo(string letter, string resident) => JsonSerializer.Deserialize(letter, OutboxJson.Default.DeadLetter)?.Message.To == resident;

    private static string Key(string resident) => MarkedKey(Pseudonym.Of(resident));

    private static string MarkedKey(string mark) => $"outbox:to:{mark}";
}
