using System.Collections.Immutable;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Events;

/// <summary>What the slice keeps about residents: registrations, wishes for a list, and whom to tell of a date.</summary>
internal sealed class EventRecords(IBook book, LiveEvents live, Rolls rolls, EventsMemory memory, TimeProvider clock) : IPersonalRecords
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var resident = context.Activity.Conversation.Id;
        var records = ImmutableArray.CreateBuilder<PersonalRecord>();
        foreach (var id in (await rolls.OfAsync(resident, cancellationToken)).All)
        {
            var roll = await rolls.ReadAsync(id, cancellationToken);
            var title = live.Planned.Find(id.Event)?.ShortTitle ?? id.Event;
            records.AddRange(roll.Of(resident).Select(entry => new PersonalRecord(RegistrationText.RecordKind, RegistrationText.Record(title, id.Planned, entry), entry.At)));
            records.AddRange(roll.Wishes.Where(wish => wish.Resident == resident).Select(wish => new PersonalRecord(RegistrationText.RecordKind, $"{title} {wish.Words}", wish.At)));
        }

        var demand = await book.ReadAsync(EventDemand.Key, EventsJson.Default.EventDemand, cancellationToken) ?? EventDemand.None;
        records.AddRange(demand.All.Where(one => one.Value.Contains(resident)).Select(one => new PersonalRecord(RegistrationText.RecordKind, RegistrationText.RecordOfWaiting(live.Planned.Find(one.Key)?.ShortTitle ?? one.Key))));
        return records.ToImmutable();
    }

    /// <inheritdoc/>
    public Task ForgetPhoneAsync(ITurnContext context, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var resident = context.Activity.Conversation.Id;
            var now = clock.GetLocalNow().DateTime;
            var mine = await change.ReadAsync(ResidentOccurrences.Key(resident), EventsJson.Default.ResidentOccurrences) ?? ResidentOccurrences.None;
            foreach (var id in mine.All)
            {
                if (await change.ReadAsync(Rolls.Key(id), EventsJson.Default.Roll) is { } roll && roll.Of(resident).Any(entry => entry.Phone is not null))
                {
                    change.Write(Rolls.Key(id), roll.WithoutPhone(resident), EventsJson.Default.Roll, Kept(id, now));
                }
            }

            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var resident = context.Activity.Conversation.Id;
        var now = clock.GetLocalNow();
        var events = await live.NowAsync(cancellationToken);
        await book.ChangeAsync(
            async change =>
            {
                var mine = await change.ReadAsync(ResidentOccurrences.Key(resident), EventsJson.Default.ResidentOccurrences) ?? ResidentOccurrences.None;
                foreach (var id in mine.All)
                {
                    if (events.Find(id) is { } occurrence)
                    {
                        await rolls.ChangeAsync(change, occurrence, now, roll => (occurrence.End > now.DateTime ? roll.CancelAll(resident) : roll, true));
                    }

                    if (await change.ReadAsync(Rolls.Key(id), EventsJson.Default.Roll) is { } left)
                    {
                        change.Write(Rolls.Key(id), left.Without(resident), EventsJson.Default.Roll, Kept(id, now.DateTime));
                    }
                }

                var demand = await change.ReadAsync(EventDemand.Key, EventsJson.Default.EventDemand) ?? EventDemand.None;
                change.Write(EventDemand.Key, demand.Without(resident), EventsJson.Default.EventDemand);
                change.Remove(ResidentOccurrences.Key(resident));
                return true;
            },
            cancellationToken);
        await memory.SetAsync(context, new EventsContext(), cancellationToken);
    }

    private static TimeSpan Kept(OccurrenceId id, DateTime now) => (id.Planned > now ? id.Planned - now : TimeSpan.Zero) + Rolls.KeptAfter;
}
