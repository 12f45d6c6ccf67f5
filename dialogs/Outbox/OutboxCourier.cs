using System.Text.Json;
using CommunityBot.Dialogs.Book;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>
/// Sends what is due. Of all hosts one has the round at a time; should two ever have it, the channels know a message
/// by its key, and no change of the book is lost.
/// </summary>
internal sealed partial class OutboxCourier(IBook book, Contacts contacts, IEnumerable<IProactiveChannel> channels, IOptions<OutboxOptions> options, TimeProvider clock, ILogger<OutboxCourier> logger)
{
    private const int ResidentsAtOnce = 16;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Dictionary<string, IProactiveChannel> _channels = channels.ToDictionary(channel => channel.ChannelId);

    /// <summary>Sends everything that is due now.</summary>
    public Task DeliverDueAsync(CancellationToken cancellationToken) =>
        BookOutbox.Diary.WalkAsync(book, clock.GetLocalNow(), ResidentsAtOnce, DeliverToAsync, cancellationToken);

    private async ValueTask DeliverToAsync(string mark, CancellationToken cancellationToken)
    {
        Contact? contact = null;
        while (await book.ChangeAsync(async change => (await BookOutbox.MarkedAsync(change, mark)).Due(clock.GetLocalNow()), cancellationToken) is { } due)
        {
            contact ??= await contacts.FindAsync(due.Message.To, cancellationToken);
            var outcome = due.Message.Expires < clock.GetLocalNow()
                ? new DeliveryOutcome.Undeliverable("expired")
                : await TryAsync(due.Message, contact, cancellationToken);
            await SettleAsync(due, outcome, cancellationToken);
        }
    }

    private async Task<DeliveryOutcome> TryAsync(OutboundMessage message, Contact? contact, CancellationToken cancellationToken)
    {
        if (contact is null)
        {
            return new DeliveryOutcome.Undeliverable("nobody knows how to reach the resident");
        }

        if (!_channels.TryGetValue(contact.ChannelId, out var channel))
        {
            return new DeliveryOutcome.TryLater();
        }

        try
        {
            return await channel.DeliverAsync(message, contact, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Nobody knows how far it came.
            LogFailed(exception, contact.ChannelId, message.Topic);
            return new DeliveryOutcome.Unknown();
        }
    }

    private Task<bool> SettleAsync(QueuedMessage sent, DeliveryOutcome outcome, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var (message, now) = (sent.Message, clock.GetLocalNow());
            var queue = await BookOutbox.QueueAsync(change, message.To);
            var reason = outcome switch
            {
                DeliveryOutcome.Undeliverable undeliverable => undeliverable.Reason,
                DeliveryOutcome.Unknown => "may have arrived or not",
                DeliveryOutcome.TryLater when sent.Tries + 1 >= options.Value.Tries => "tried too often",
                _ => null,
            };
            if (reason is not null)
            {
                change.Append(DeadLetter.Key, JsonSerializer.Serialize(new DeadLetter(message, reason, now), OutboxJson.Default.DeadLetter));
            }

            if (reason is null && outcome is DeliveryOutcome.TryLater later)
            {
                var next = later.At ?? now + Pause(sent.Tries);
                BookOutbox.Write(change, message.To, queue.Delayed(message.Key, next));
                await BookOutbox.NoteAsync(change, next, message.To);
                return false;
            }

            BookOutbox.Write(change, message.To, queue.Done(message.Key));
            return true;
        },
        cancellationToken);

    private static TimeSpan Pause(int tries) => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(tries, 12)));

    [LoggerMessage(Level = LogLevel.Error, Message = "Channel {Channel} failed while it sent a message about {Topic}.")]
    private partial void LogFailed(Exception exception, string channel, string topic);
}
