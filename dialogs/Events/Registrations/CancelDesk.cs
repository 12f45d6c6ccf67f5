using System.Collections.Immutable;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Gives places back, asks only where it cannot tell which, and proposes the next occurrence.</summary>
internal sealed class CancelDesk(RegistrationDesk desk, Rolls rolls) : IEventDesk
{
    private const int MostLines = 5;

    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.CancelRegistration;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(turn.Turn.Resident, turn.Events, turn.Local, cancellationToken);
        var meant = Meant([.. open.Select(one => (one.Occurrence, one.Entry))], turn);
        return meant switch
        {
            // 「书法的不去了」 of somebody who has another place.
            [] when !open.IsEmpty && EventWish.Read(turn.Turn.Reading).Topic is { IsNamed: true } named => new EventAnswer(RegistrationText.NotAmongMine(turn.Events.Of(named)[0])),
            [] => new EventAnswer(turn.Context.Waits == EventDeed.Remind && turn.Context.IsFresh(turn.Local) ? RegistrationText.NothingYet : RegistrationText.NothingToCancel),
            // That somebody fell ill is not yet said to be a no.
            { Length: > 0 } when EventAsks.Says(turn.Turn.Reading, "fallsIll") && !SaysNo(turn.Turn.Reading) => AskWhether(meant, turn),
            [var (occurrence, entry)] when EventAsks.Says(turn.Turn.Reading, "oneOf") && entry is { Participant: { } names, Places: > 1 } && PartyReading.Names(names) == entry.Places && PartyReading.Of(turn.Turn.Reading, RegistrationQuestion.None).Name is null =>
                new EventAnswer(RegistrationText.WhoStays(names), EventsContext.About(turn.Local, occurrence) with { Waits = EventDeed.CancelRegistration, Entries = [new RegistrationId(occurrence.Id, entry.Number)] }),
            [var one] when IsOneOf(one.Entry, turn.Turn.Reading) => await OneFewerAsync(one.Occurrence, one.Entry, turn, cancellationToken),
            [var only] => await CancelAsync(only.Occurrence, only.Entry, turn, cancellationToken),
            _ when EventAsks.Says(turn.Turn.Reading, "all") => await CancelAllAsync(meant, turn, cancellationToken),
            _ => Ask([.. meant.Take(MostLines)], turn),
        };
    }

    // What was chosen; what is named; what was spoken of; all there is.
    private static ImmutableArray<(Occurrence Occurrence, Registration Entry)> Meant(ImmutableArray<(Occurrence Occurrence, Registration Entry)> open, EventTurn turn)
    {
        var reading = turn.Turn.Reading;
        var wish = WithoutKept(EventWish.Read(reading), reading);
        var choice = wish.Choice ?? (turn.Context is { Waits: EventDeed.CancelRegistration, Entries.Length: 1 } && reading.YesNo == true ? 1 : null);
        if (turn.Context.IsFresh(turn.Local) && choice <= turn.Context.Entries.Length)
        {
            var chosen = turn.Context.Entries[choice.Value - 1];
            return [.. open.Where(one => one.Occurrence.Id == chosen.Occurrence && one.Entry.Number == chosen.Number)];
        }

        var party = PartyReading.Of(reading, RegistrationQuestion.None);
        var said = Familiar(reading, open) ?? party.Name;
        // 「老刘不去」 of two of whom nobody gave a name.
        var name = said is not null && open.Any(one => IsOf(one.Entry, said)) ? said : null;
        if (said is not null && name is null)
        {
            // Whoever is not known by name may be one of a party, or the mother who was put down as such; nobody else.
            open = open.RemoveAll(one => one.Entry.Participant is { } known ? known != one.Entry.Relation : one.Entry.Places == 1);
        }

        var named = open.Where(one => (!wish.Topic.IsNamed || wish.Topic.Means(one.Occurrence.Event))
            && (wish.Time is not { } time || (one.Occurrence.Start >= time.Start && one.Occurrence.Start < (time.End ?? time.Start.AddMinutes(1))))
            && (name is null || IsOf(one.Entry, name))).ToArray();
        if (name is null && EventAsks.Of(reading, EventAsks.Person).FirstOrDefault() is { } person)
        {
            named = Array.FindAll(named, one => one.Entry.Participant?.Contains(person.Text, StringComparison.Ordinal) == true) is { Length: > 0 } called ? called : Of(person.Value, named);
        }
        else if (name is null && party.IsSelf && named.Any(one => one.Entry.Participant is null))
        {
            named = Array.FindAll(named, one => one.Entry.Participant is null);
        }

        var told = Array.FindAll(named, one => turn.Told is { } spoken && spoken.Id == one.Occurrence.Id);
        return wish.Topic.IsNamed || wish.Time is not null || told.Length == 0 || EventAsks.Says(reading, "all") ? [.. named] : [.. told];
    }

    // 「义诊取消，手机课留着」: what is said to stay is not meant.
    private static EventWish WithoutKept(EventWish wish, Reading reading)
    {
        var said = EventAsks.Of(reading, TermKinds.Ask).Where(ask => ask.Value is "keep" or "stop" or "giveUp" or "notComing" or "cannotCome").OrderBy(ask => ask.Start).ToArray();
        var kept = reading.Terms.Concat(EventAsks.Of(reading, TermKinds.Event)).Where(term => term.Kind == TermKinds.Event && Array.Find(said, ask => ask.Start >= term.Start + term.Length)?.Value == "keep")
            .Select(term => term.Value).ToHashSet();
        return kept.Count == 0 ? wish : wish with { Topic = wish.Topic with { Events = wish.Topic.Events.RemoveAll(kept.Contains) } };
    }

    // 「老王的也取消」 of 王大爷.
    private static string? Familiar(Reading reading, ImmutableArray<(Occurrence Occurrence, Registration Entry)> open) =>
        open.Select(one => one.Entry.Participant).OfType<string>().FirstOrDefault(name => RegistrationText.FamiliarLeads.Any(lead => reading.Normalized.Contains(lead + name[0], StringComparison.Ordinal)));

    // 「李阿姨」 of 「张阿姨、李阿姨」.
    private static bool IsOf(Registration entry, string name) => entry.Participant == name || entry.Participant?.Split(EventsText.Separator).Contains(name) == true;

    // 「我爸不去了」 of three who were put down together.
    private static bool IsOneOf(Registration entry, Reading reading) =>
        entry.Places > 1 && EventAsks.Parties(reading).Length == 0 && !EventAsks.Says(reading, "all")
        && (entry.Participant is { } names
            ? (PartyReading.Of(reading, RegistrationQuestion.None).Name is { } name && name != names && IsOf(entry, name)) || (EventAsks.Says(reading, "oneOf") && PartyReading.Names(names) < entry.Places)
            : EventAsks.Has(reading, EventAsks.Person) || EventAsks.Says(reading, "oneOf") || PartyReading.Of(reading, RegistrationQuestion.None).Name is not null);

    // 「我妈不舒服去不成了」: hers; where nobody said whose it is, that of whoever is not the resident.
    private static (Occurrence Occurrence, Registration Entry)[] Of(string person, (Occurrence Occurrence, Registration Entry)[] all)
    {
        var theirs = Array.FindAll(all, one => one.Entry.Relation == person);
        var others = theirs.Length > 0 ? theirs : Array.FindAll(all, one => one.Entry.Participant is not null);
        return others.Length > 0 ? others : all;
    }

    private static bool SaysNo(Reading reading) => EventAsks.Says(reading, "cannotCome") || EventAsks.Has(reading, "takeBack") || reading.Says(TermKinds.Frame, IntentNames.EventsCancelRegistration) || reading.Intent.Name == IntentNames.Cancel;

    private static EventAnswer AskWhether(ImmutableArray<(Occurrence Occurrence, Registration Entry)> meant, EventTurn turn) => meant is not [var (occurrence, entry)]
        ? Ask([.. meant.Take(MostLines)], turn)
        : new EventAnswer(
            RegistrationText.WhetherToCancel(occurrence, entry),
            EventsContext.About(turn.Local, occurrence) with { Waits = EventDeed.CancelRegistration, Entries = [new RegistrationId(occurrence.Id, entry.Number)] });

    private static EventAnswer Ask(ImmutableArray<(Occurrence Occurrence, Registration Entry)> several, EventTurn turn)
    {
        var lines = several.Select((one, index) => RegistrationText.MineLine(index + 1, one.Occurrence, one.Entry, "", turn.Today));
        return new EventAnswer(
            string.Join('\n', lines.Prepend(RegistrationText.WhichToCancel)),
            EventsContext.About(turn.Local, [.. several.Select(one => one.Occurrence)]) with { Waits = EventDeed.CancelRegistration, Entries = [.. several.Select(one => new RegistrationId(one.Occurrence.Id, one.Entry.Number))] });
    }

    private static string? Without(string? names, Reading reading) =>
        names is null ? null : string.Join(EventsText.Separator, names.Split(EventsText.Separator).Where(name => name != PartyReading.Of(reading, RegistrationQuestion.None).Name));

    private async Task<EventAnswer> OneFewerAsync(Occurrence occurrence, Registration entry, EventTurn turn, CancellationToken cancellationToken)
    {
        var left = await rolls.ChangeAsync(
            occurrence,
            turn.Turn.Now,
            roll =>
            {
                var fewer = roll.Change(entry.Number, one => one.Push == turn.Turn.Push ? one : one with { Participant = Without(one.Participant, turn.Turn.Reading), Places = entry.Places - 1, Push = turn.Turn.Push });
                return (fewer, fewer.Entries[entry.Number - 1]);
            },
            cancellationToken);
        return new EventAnswer(RegistrationText.OneFewer(occurrence, left), EventsContext.About(turn.Local, occurrence));
    }

    private async Task<EventAnswer> CancelAllAsync(ImmutableArray<(Occurrence Occurrence, Registration Entry)> several, EventTurn turn, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var (occurrence, entry) in several)
        {
            await rolls.ChangeAsync(occurrence, turn.Turn.Now, roll => (roll.Cancel(entry.Number), true), cancellationToken);
            lines.Add(RegistrationText.Cancelled(occurrence, entry));
        }

        return new EventAnswer(string.Join('\n', lines));
    }

    private async Task<EventAnswer> CancelAsync(Occurrence occurrence, Registration entry, EventTurn turn, CancellationToken cancellationToken)
    {
        await rolls.ChangeAsync(occurrence, turn.Turn.Now, roll => (roll.Cancel(entry.Number), true), cancellationToken);
        var said = RegistrationText.Cancelled(occurrence, entry);
        var given = new RegistrationDraft { Event = occurrence.Event.Id, Planned = occurrence.Id.Planned, Name = entry.Participant, Places = entry.Places, Phone = entry.Phone, GuardianAgrees = entry.GuardianAgreed ? true : null };
        var about = EventsContext.About(turn.Local, occurrence) with { Waits = EventDeed.Register, GivenBack = given };
        if (!entry.HoldsPlaces || turn.Events.Next(occurrence.Event, occurrence.End) is not { } next || !RegistrationTerms.Of(next).IsOpen(turn.Local)
            || !new RegistrationChoice(next, await rolls.ReadAsync(next.Id, cancellationToken)).HasRoom(entry.Places))
        {
            return new EventAnswer(said, about);
        }

        return new EventAnswer(said + RegistrationText.ProposeNext(next), about with { Proposal = given with { Planned = next.Id.Planned } });
    }
}
