using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Staff;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// Calls off, moves and resumes occurrences for those in charge: in force on every host with the next question, told to
/// everybody who registered, and written down. Whoever is not in charge changes nothing, and is passed on.
/// </summary>
internal sealed class ChangeDesk(IBook book, IOutbox outbox, IStaff staff, LiveEvents live, Rolls rolls, EventsInCharge inCharge) : IEventDesk
{
    /// <summary>Lines of who changed what, and when.</summary>
    public const string Audit = "events:audit";

    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.Change;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        if (await inCharge.OfAsync(turn.Turn.Resident, cancellationToken) is not { } charge)
        {
            return await PassOnAsync(turn, cancellationToken);
        }

        if (turn.Context is { Act: { } act, Changes: { IsEmpty: false } pending } && EventAnswered.Waiting(turn.Turn.Reading, turn.Context, turn.Local, turn.Events) == EventDeed.Change)
        {
            var choice = EventAnswered.Choice(turn.Turn.Reading, turn.Context, turn.Events);
            return await ChangeAsync(act, choice is { } number ? [pending[number - 1]] : pending, charge, turn, cancellationToken);
        }

        var wish = StaffWish.Read(turn.Turn.Reading, charge)!;
        if (wish.ToVenue is { } place && !turn.Events.Venues.ContainsKey(place))
        {
            return new EventAnswer(ChangeText.Nothing(null, turn.Today));
        }

        return Next(wish, charge, turn, await live.ChangesAsync(cancellationToken)) switch
        {
            StaffStep.Change(var occurrences) => await ChangeAsync(wish.Act, [.. occurrences.Select(one => new PendingChange(one.Occurrence.Id, one.To, wish.ToVenue))], charge, turn, cancellationToken),
            StaffStep.AsPlanned(var occurrences) => new EventAnswer(ChangeText.AsPlanned(occurrences, turn.Today), EventsContext.About(turn.Local, occurrences)),
            StaffStep.Which(var occurrences) => Ask(wish, occurrences, turn),
            StaffStep.Nothing({ } coming) when wish is { Day: null, Act: not StaffAct.Resume } => AskWhether(wish, coming, turn),
            StaffStep.Nothing(var next) => new EventAnswer(ChangeText.Nothing(next, turn.Today)),
            StaffStep.TimeIsPast => new EventAnswer(ChangeText.TimeIsPast),
            _ => new EventAnswer(ChangeText.NotInCharge),
        };
    }

    // 「恢复」 「改到八点」 without a name or a day: what was just told, before anything else of theirs.
    private static StaffStep Next(StaffWish wish, EventsInCharge.Charge charge, EventTurn turn, EventChanges changes)
    {
        if (wish is { Act: StaffAct.Resume, Topic.IsEverything: true, Day: null } && changes.Among(turn.Context.Told) is { All.IsEmpty: false } spokenOf && turn.Context.IsFresh(turn.Local))
        {
            changes = spokenOf;
        }

        // 「改到下午三点」 right after one occurrence means that one, called off or not.
        if (wish is { Act: StaffAct.Move, Topic.IsEverything: true, Day: null, Venues.IsEmpty: true } && turn.Context.Told.Length == 1 && turn.Told is { } only && only.End > turn.Local && charge.Events.Contains(only.Event.Id))
        {
            return StaffPlanner.Do(wish, [new Occurrence(only.Event, only.Id.Planned)], turn.Local);
        }

        ImmutableArray<string> told = wish is { Topic.IsEverything: true, Day: null, Venues.IsEmpty: true } && turn.Context.IsFresh(turn.Local)
            ? [.. turn.Context.Told.Select(one => one.Event).Distinct().Intersect(charge.Events)]
            : [];
        return !told.IsEmpty && StaffPlanner.Next(wish, told, turn.Events, changes, turn.Local) is var step and not StaffStep.Nothing
            ? step
            : StaffPlanner.Next(wish, charge.Events, turn.Events, changes, turn.Local);
    }

    // 「义剪改到下午两点」 on a day without one.
    private static EventAnswer AskWhether(StaffWish wish, Occurrence next, EventTurn turn) => new(
        ChangeText.Whether(next, turn.Today),
        EventsContext.About(turn.Local, next) with { Waits = EventDeed.Change, Act = wish.Act, Changes = [new PendingChange(next.Id, wish.NewTime(next), wish.ToVenue)] });

    private static EventAnswer Ask(StaffWish wish, ImmutableArray<Occurrence> occurrences, EventTurn turn) => new(
        ChangeText.Which(wish.Act, occurrences, turn.Today),
        EventsContext.About(turn.Local, occurrences) with { Waits = EventDeed.Change, Act = wish.Act, Changes = [.. occurrences.Select(occurrence => new PendingChange(occurrence.Id, wish.NewTime(occurrence), wish.ToVenue))] });

    private async Task<EventAnswer> ChangeAsync(StaffAct act, ImmutableArray<PendingChange> changes, EventsInCharge.Charge charge, EventTurn turn, CancellationToken cancellationToken)
    {
        var (told, people) = await book.ChangeAsync(change => ChangeAsync(change, act, changes, charge, turn), cancellationToken);
        return told.IsEmpty
            ? new EventAnswer(ChangeText.NotInCharge)
            : new EventAnswer(ChangeText.Done(act, told, people, turn.Today), EventsContext.About(turn.Local, told));
    }

    private async Task<(ImmutableArray<Occurrence> Told, int People)> ChangeAsync(IBookChange change, StaffAct act, ImmutableArray<PendingChange> wanted, EventsInCharge.Charge charge, EventTurn turn)
    {
        if ((await staff.OfAsync(change, turn.Turn.Resident)).All(member => member.Role != charge.Role))
        {
            return ([], 0);
        }

        var before = await change.ReadAsync(EventChanges.Key, EventsJson.Default.EventChanges) ?? EventChanges.None;
        var after = wanted.Aggregate(before, (all, one) => act == StaffAct.Resume ? all.Without(one.Id, turn.Turn.Now) : all.With(Made(act, one, all.Find(one.Id), charge, turn)));
        change.Write(EventChanges.Key, after, EventsJson.Default.EventChanges);
        var events = live.Planned.With(after);
        var people = 0;
        foreach (var one in wanted)
        {
            change.Append(Audit, string.Create(CultureInfo.InvariantCulture, $"{turn.Turn.Now:yyyy-MM-ddTHH:mm:sszzz} {charge.Role} {turn.Turn.Resident} {act} {one.Id}{(one.To is { } to ? to.ToString(" yyyyMMdd'T'HHmm", CultureInfo.InvariantCulture) : "")}"));
            people += events.Find(one.Id) is { } occurrence ? await TellAsync(change, act, occurrence, turn) : 0;
        }

        return ([.. wanted.Select(one => events.Find(one.Id)).OfType<Occurrence>()], people);
    }

    // Moved in place after it was moved in time, it is moved in both.
    private static OccurrenceChange Made(StaffAct act, PendingChange wanted, OccurrenceChange? earlier, EventsInCharge.Charge charge, EventTurn turn)
    {
        var made = new OccurrenceChange(wanted.Id, wanted.To, charge.Role, turn.Turn.Now);
        return act == StaffAct.Stop ? made : made with
        {
            MovedTo = wanted.To ?? earlier?.MovedTo,
            Venue = wanted.Venue is { } venue ? turn.Events.Venues[venue] : earlier?.Venue,
        };
    }

    // Those who come, wait or follow: each once.
    private async Task<int> TellAsync(IBookChange change, StaffAct act, Occurrence occurrence, EventTurn turn)
    {
        var roll = await change.ReadAsync(Rolls.Key(occurrence.Id), EventsJson.Default.Roll) ?? Roll.Empty;
        var concerned = roll.Entries.Where(entry => entry.IsOpen || entry.State == RegistrationState.Following).ToArray();
        foreach (var entry in concerned)
        {
            await rolls.RemindAsync(change, occurrence, entry, turn.Turn.Now);
        }

        foreach (var entry in concerned.DistinctBy(entry => entry.Resident).Where(entry => entry.Resident != turn.Turn.Resident))
        {
            await outbox.PostAsync(change, RegistrationNotices.Changed(entry, occurrence, ChangeText.News(act, occurrence, turn.Events.Next(occurrence.Event, occurrence.End), turn.Today), turn.Turn));
        }

        return concerned.Where(entry => entry.HoldsPlaces).Sum(entry => entry.Places);
    }

    // Anybody may say so; only somebody in charge makes it so.
    private async Task<EventAnswer> PassOnAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var wish = StaffWish.Read(turn.Turn.Reading);
        var meant = wish is { Topic.IsNamed: true } ? turn.Events.Of(wish.Topic) : turn.Meant();
        var organizers = meant.Select(community => community.Organizer).Distinct().ToArray();
        await book.ChangeAsync(
            async change =>
            {
                change.Append(Audit, string.Create(CultureInfo.InvariantCulture, $"{turn.Turn.Now:yyyy-MM-ddTHH:mm:sszzz} unbound {wish?.Act} {string.Join(',', meant.Select(community => community.Id))}"));
                foreach (var role in organizers)
                {
                    foreach (var member in await staff.HoldingAsync(change, role))
                    {
                        await outbox.PostAsync(change, ChangeText.Hearsay(member.Resident, meant.First(community => community.Organizer == role), turn.Turn));
                    }
                }

                return true;
            },
            cancellationToken);
        return new EventAnswer(ChangeText.PassedOn);
    }
}
