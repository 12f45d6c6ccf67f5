using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// Rolls in the book. Every change of one also lets offers pass and makes new ones, and posts what anybody has to hear
/// of it, all in one change of the book: places are given once, and whoever is given one is told.
/// </summary>
internal sealed class Rolls(IBook book, IOutbox outbox, IOptions<EventOptions> options, IOptions<OutboxOptions> quiet)
{
    /// <summary>How long after an occurrence contact data are kept.</summary>
    public static readonly TimeSpan KeptAfter = TimeSpan.FromDays(90);

    /// <summary>The book's key of a roll.</summary>
    public static string Key(OccurrenceId id) => $"events:roll:{id}";

    /// <summary>The roll of an occurrence.</summary>
    public async Task<Roll> ReadAsync(OccurrenceId id, CancellationToken cancellationToken) =>
        await book.ReadAsync(Key(id), EventsJson.Default.Roll, cancellationToken) ?? Roll.Empty;

    /// <summary>The occurrences a resident has to do with.</summary>
    public async Task<ResidentOccurrences> OfAsync(string resident, CancellationToken cancellationToken) =>
        await book.ReadAsync(ResidentOccurrences.Key(resident), EventsJson.Default.ResidentOccurrences, cancellationToken) ?? ResidentOccurrences.None;

    /// <summary>Changes a roll by a pure decision, which may be asked again when another host changed it meanwhile.</summary>
    public Task<T> ChangeAsync<T>(Occurrence occurrence, DateTimeOffset now, Func<Roll, (Roll Roll, T Outcome)> decide, CancellationToken cancellationToken) =>
        book.ChangeAsync(change => ChangeAsync(change, occurrence, now, decide), cancellationToken);

    /// <summary>The same as part of a larger change.</summary>
    public async Task<T> ChangeAsync<T>(IBookChange change, Occurrence occurrence, DateTimeOffset now, Func<Roll, (Roll Roll, T Outcome)> decide)
    {
        var before = await change.ReadAsync(Key(occurrence.Id), EventsJson.Default.Roll) ?? Roll.Empty;
        var first = Settle(before, occurrence, now);
        var (decided, outcome) = decide(first.Roll);
        var last = Settle(decided, occurrence, now);
        if (last.Roll != before)
        {
            await WriteAsync(change, occurrence, before, last.Roll, now);
            foreach (var entry in first.Lapsed.Concat(first.Offered).Concat(last.Lapsed).Concat(last.Offered).Select(entry => last.Roll.Entries[entry.Number - 1]).Distinct())
            {
                await TellAsync(change, occurrence, entry, now);
            }
        }

        return outcome;
    }

    private Task TellAsync(IBookChange change, Occurrence occurrence, Registration entry, DateTimeOffset now) => entry.State switch
    {
        RegistrationState.Offered => outbox.PostAsync(change, RegistrationNotices.Offer(entry, occurrence, now)),
        RegistrationState.Lapsed => outbox.PostAsync(change, RegistrationNotices.Lapsed(entry, occurrence, now)),
        _ => Task.CompletedTask,
    };

    private RollOutcome Settle(Roll roll, Occurrence occurrence, DateTimeOffset now)
    {
        var terms = RegistrationTerms.Of(occurrence);
        // Nobody answers at night: the time runs from the morning on.
        var ends = quiet.Value.Earliest(now, MessageUrgency.Routine) + options.Value.OfferTime;
        var closes = new DateTimeOffset(terms.Closes, now.Offset);
        return roll.Settle(occurrence.IsHeld ? terms : terms with { Closes = DateTime.MinValue }, now, ends < closes ? ends : closes);
    }

    private async Task WriteAsync(IBookChange change, Occurrence occurrence, Roll before, Roll after, DateTimeOffset now)
    {
        change.Write(Key(occurrence.Id), after, EventsJson.Default.Roll, new DateTimeOffset(occurrence.End, now.Offset) - now + KeptAfter);
        if (after.NextLapse != before.NextLapse)
        {
            var agenda = await change.ReadAsync(OfferAgenda.Key, EventsJson.Default.OfferAgenda) ?? OfferAgenda.None;
            change.Write(OfferAgenda.Key, agenda.With(occurrence.Id, after.NextLapse), EventsJson.Default.OfferAgenda);
        }

        foreach (var resident in after.Residents.Except(before.Residents))
        {
            var mine = await change.ReadAsync(ResidentOccurrences.Key(resident), EventsJson.Default.ResidentOccurrences) ?? ResidentOccurrences.None;
            change.Write(ResidentOccurrences.Key(resident), mine.With(occurrence.Id, now.DateTime), EventsJson.Default.ResidentOccurrences);
        }

        foreach (var entry in after.Entries.Where(entry => entry.Number > before.Entries.Length || entry.State != before.Entries[entry.Number - 1].State))
        {
            await RemindAsync(change, occurrence, entry, now);
        }
    }

    /// <summary>Posts the reminders of an entry, or takes them back when nobody is expected any more.</summary>
    public async Task RemindAsync(IBookChange change, Occurrence occurrence, Registration entry, DateTimeOffset now)
    {
        foreach (var message in RegistrationNotices.Reminders(entry, occurrence, now.Offset, options.Value))
        {
            await outbox.WithdrawAsync(change, entry.Resident, message.Key);
            if (occurrence.IsHeld && entry.State is (RegistrationState.Taken or RegistrationState.Following) && message.SendAt > now)
            {
                await outbox.PostAsync(change, message);
            }
        }
    }
}
