using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// What has to happen without anybody speaking: offers pass to the next who waits, and those who waited for a date are
/// told of it. Every host may do it; the book sees to it that it is done once.
/// </summary>
internal sealed class EventUpkeep(IBook book, IOutbox outbox, LiveEvents live, Rolls rolls, TimeProvider clock) : IChore
{
    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetLocalNow();
        var events = await live.NowAsync(cancellationToken);
        var agenda = await book.ReadAsync(OfferAgenda.Key, EventsJson.Default.OfferAgenda, cancellationToken) ?? OfferAgenda.None;
        foreach (var id in agenda.Due(now))
        {
            await PassOnAsync(id, events.Find(id), now, cancellationToken);
        }

        var demand = await book.ReadAsync(EventDemand.Key, EventsJson.Default.EventDemand, cancellationToken) ?? EventDemand.None;
        foreach (var id in demand.All.Keys)
        {
            if (events.Find(id) is { Status: EventStatus.Confirmed } community && events.Next(community, now.DateTime) is { } next)
            {
                await TellAsync(next, now, cancellationToken);
            }
        }
    }

    // An event that has left the files has nobody to pass a place on to.
    private Task<bool> PassOnAsync(OccurrenceId id, Occurrence? occurrence, DateTimeOffset now, CancellationToken cancellationToken) => occurrence is not null
        ? rolls.ChangeAsync(occurrence, now, roll => (roll, true), cancellationToken)
        : book.ChangeAsync(
            async change =>
            {
                var agenda = await change.ReadAsync(OfferAgenda.Key, EventsJson.Default.OfferAgenda) ?? OfferAgenda.None;
                change.Write(OfferAgenda.Key, agenda.With(id, null), EventsJson.Default.OfferAgenda);
                return true;
            },
            cancellationToken);

    private Task<bool> TellAsync(Occurrence next, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var demand = await change.ReadAsync(EventDemand.Key, EventsJson.Default.EventDemand) ?? EventDemand.None;
            foreach (var resident in demand.For(next.Event.Id))
            {
                await outbox.PostAsync(change, new OutboundMessage
                {
                    Key = $"events:{next.Event.Id}:dated:{next.Id}",
                    To = resident,
                    Text = ReminderText.Dated(next),
                    SendAt = now,
                    Expires = new DateTimeOffset(next.End, now.Offset),
                    Topic = RegistrationNotices.NewsTopic,
                });
            }

            change.Write(EventDemand.Key, demand.Told(next.Event.Id), EventsJson.Default.EventDemand);
            return true;
        },
        cancellationToken);
}
