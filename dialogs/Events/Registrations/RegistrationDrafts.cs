using System.Collections.Immutable;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Begins drafts.</summary>
internal static class RegistrationDrafts
{
    private const int LongestParty = 8;

    /// <summary>Whether an utterance changes places that were taken: 「换成后面那场」 「再加一个人」, or 「俩人」 「老伴不去了，就我」.</summary>
    public static bool Changes(Reading reading) => EventWish.Corrects(reading) || EventAsks.Says(reading, "switch") || IsSwap(reading) || EventAsks.Says(reading, "add") || IsParty(reading) || IsOtherPerson(reading) || PartyReading.IsNameAlone(reading);

    /// <summary>Whether somebody comes in the place of the one who was put down: 「我不去，是我妈去」 「改成我妈去」.</summary>
    public static bool IsOtherPerson(Reading reading) =>
        EventDeeds.Sends(reading) is not null;

    /// <summary>Whether an utterance wants another day and says nothing else: 「换17号」.</summary>
    public static bool IsSwap(Reading reading) => (EventAsks.Says(reading, "swap") || EventAsks.Says(reading, "switch")) && EventWish.Read(reading).IsBareTime;

    /// <summary>Whether an utterance is no more than how many come.</summary>
    public static bool IsParty(Reading reading) =>
        (EventAsks.Parties(reading).Length > 0 || PartyReading.IsPair(reading)) && !reading.Says(TermKinds.Mark, "question") && !reading.Says(TermKinds.Event) && !reading.Says(TermKinds.Frame, IntentNames.EventsRegister) && (reading.Normalized.Length <= LongestParty || (EventAsks.Has(reading, EventAsks.Person) && EventAsks.Says(reading, "cannotCome")));

    /// <summary>The draft of a change: another occurrence, or more or fewer of the same party.</summary>
    public static RegistrationDraft Instead(RegistrationDraft draft, Occurrence occurrence, Registration entry, Reading reading)
    {
        var person = EventAsks.Of(reading, EventAsks.Person).FirstOrDefault();
        if (EventAsks.Says(reading, "add") && (draft.Name ?? (person?.Value == entry.Relation ? person?.Text : person?.Value)) is { } added && added != entry.Participant)
        {
            // 「再加一个 李阿姨」 「再加我奶奶」 has a place of her own.
            return draft with { Event = occurrence.Event.Id, Planned = occurrence.Id.Planned, Name = added, Relation = draft.Relation ?? person?.Value, Places = draft.Places ?? 1 };
        }

        var changed = draft with
        {
            Event = occurrence.Event.Id,
            // 「姓冯」 of the mother who was put down.
            Name = draft.Name is { Length: 1 } surname && (draft.Relation ?? (entry.Relation is null ? null : entry.Participant ?? entry.Relation)) is { } relative ? RegistrationText.Surnamed(relative, surname) : draft.Name ?? (draft.Relation is null || draft.Relation == entry.Relation ? entry.Participant : draft.Relation),
            Relation = draft.Relation ?? entry.Relation,
            Places = EventAsks.Says(reading, "add") ? entry.Places + (draft.Places ?? 1) : draft.Places ?? entry.Places,
            GuardianAgrees = entry.GuardianAgreed ? true : null,
            Instead = new RegistrationId(occurrence.Id, entry.Number),
        };
        return changed switch
        {
            _ when EventAsks.Says(reading, "later") => changed with { From = occurrence.End, To = DateTime.MaxValue, Planned = null, Soonest = true },
            { From: not null } => changed,
            _ when IsOtherPerson(reading) || PartyReading.IsNameAlone(reading) => changed with { Planned = occurrence.Id.Planned },
            _ when draft.Places is not null || EventAsks.Says(reading, "add") => changed with { Planned = occurrence.Id.Planned },
            _ => changed,
        };
    }

    /// <summary>The draft where another event is named: 「还有义诊也给我报上」 comes after the one under way, 「义诊吧」 instead of it.</summary>
    /// <param name="draft">What was known before.</param>
    /// <param name="heard">The same with what the utterance adds.</param>
    /// <param name="named">The event it names.</param>
    /// <param name="reading">The utterance.</param>
    public static RegistrationDraft Renamed(RegistrationDraft draft, RegistrationDraft heard, EventTopic named, Reading reading) =>
        draft.Event is not null && IsBesides(reading) ? draft with { Rest = [.. draft.Rest.Union(named.Events)], Unanswered = 0 }
        : draft.Event is null && named.Events.Length > 1 && (EventAsks.Says(reading, "each") || EventWish.NamesEach(reading)) ? heard with { Event = named.Events[0], Rest = [.. named.Events.Skip(1)], Unanswered = 0 }
        : named.Events is [var only] ? heard with { Event = only, Planned = null, Unanswered = 0 }
        : heard with { Candidates = named.Events };

    /// <summary>What is said first of those named besides that ask for no place: 「写春联和元宵都给我报上」.</summary>
    public static string Open(EventTurn turn, RegistrationDraft draft) =>
        EventWish.Read(turn.Turn.Reading).Topic is { IsNamed: true } named && turn.Events.Find(draft.Event ?? "") is { Registration: RegistrationKind.Needed or RegistrationKind.Possible }
            ? string.Concat(turn.Events.Of(named).Where(community => community is { Status: EventStatus.Confirmed, Registration: RegistrationKind.NotNeeded or RegistrationKind.OnTheSpot }).Select(community => RegistrationText.NotNeeded(community) + '\n'))
            : "";

    /// <summary>The draft with the one of the events to choose from whose title has most of the words: 「那个手机的吧」; unchanged where none has more than the others.</summary>
    public static RegistrationDraft ByTitle(RegistrationDraft draft, Reading reading, EventCatalog events)
    {
        if (draft is not { Event: null, Candidates.Length: > 1 } || EventWish.Read(reading).Topic.IsNamed)
        {
            return draft;
        }

        var pairs = Enumerable.Range(0, Math.Max(0, reading.Said.Length - 1)).Select(at => reading.Said.Substring(at, 2)).Where(pair => pair.All(char.IsLetter)).Distinct().ToArray();
        var shared = draft.Candidates.Select(id => (Id: id, Words: pairs.Count(pair => events.Find(id)?.Title.Contains(pair, StringComparison.Ordinal) == true))).ToArray();
        return Array.FindAll(shared, one => one.Words > 0 && one.Words == shared.Max(other => other.Words)) is [var only] ? draft with { Event = only.Id } : draft;
    }

    /// <summary>Whether another event is wanted besides the one under way.</summary>
    public static bool IsBesides(Reading reading) => EventAsks.Says(reading, "also") && !EventAsks.Says(reading, "switch") && !EventWish.Corrects(reading);

    /// <summary>The same wish for the next of several events; null when there is none left.</summary>
    public static RegistrationDraft? Next(RegistrationDraft draft) => draft.Rest is [var next, .. var rest]
        ? new RegistrationDraft { Event = next, Rest = rest, Name = draft.Name, Relation = draft.Relation, IsChild = draft.IsChild, Age = draft.Age, Places = draft.Places, Phone = draft.Phone, Soonest = draft.Soonest }
        : null;

    /// <summary>The draft of a change to another event, for whoever was put down for the first: its next occurrence that has room.</summary>
    public static RegistrationDraft Moved(RegistrationDraft draft, Occurrence from, Registration entry) => draft with
    {
        Name = draft.Name ?? entry.Participant,
        Relation = draft.Relation ?? entry.Relation,
        Places = draft.Places ?? entry.Places,
        Phone = draft.Phone ?? entry.Phone,
        GuardianAgrees = entry.GuardianAgreed ? true : null,
        Instead = new RegistrationId(from.Id, entry.Number),
        Soonest = true,
    };

    // Of several that were just told those one registers for.
    private static ImmutableArray<string> Registrable(EventTurn turn) => turn.Context.IsFresh(turn.Local)
        ? [.. turn.Context.Told.Select(told => told.Event).Distinct().Where(id => turn.Events.Find(id) is { Status: EventStatus.Confirmed, Registration: RegistrationKind.Needed or RegistrationKind.Possible })]
        : [];

    // A line that stands for several days points to none of them.
    private static bool IsPointedTo(EventTurn turn) => !EventAsks.Says(turn.Turn.Reading, "later") && (EventAsks.Says(turn.Turn.Reading, "joins")
        || (!EventWish.Read(turn.Turn.Reading).Topic.IsNamed && (turn.Context.To is not { } to || to - turn.Context.From <= TimeSpan.FromDays(1) || turn.Context.Told[0].Start >= to)));

    /// <summary>The draft of a first utterance: what it says, and what was spoken of.</summary>
    public static RegistrationDraft First(EventTurn turn)
    {
        var choice = EventWish.Read(turn.Turn.Reading).Choice;
        if (choice <= turn.Context.Numbered.Length && turn.Context.IsFresh(turn.Local) && !EventWish.Read(turn.Turn.Reading).Topic.IsNamed)
        {
            // 「我要报第二个」 of a list just told.
            var chosen = turn.Context.Numbered[choice.Value - 1];
            return new RegistrationDraft { Event = chosen.Event, Planned = chosen.Start }.Hear(turn.Turn.Reading) with { Unanswered = 0 };
        }

        if (turn.Context.IsFresh(turn.Local) && !EventWish.Read(turn.Turn.Reading).Topic.IsNamed && turn.Context.ToldAt(EventWish.Read(turn.Turn.Reading).Time) is [var at])
        {
            return new RegistrationDraft { Event = at.Event, Planned = at.Start }.Hear(turn.Turn.Reading) with { Unanswered = 0 };
        }

        var draft = new RegistrationDraft().Hear(turn.Turn.Reading) with { Unanswered = 0 };
        ImmutableArray<CommunityEvent> meant = turn.Meant();
        ImmutableArray<CommunityEvent> registrable = [.. meant.Where(community => community.Registration is RegistrationKind.Needed or RegistrationKind.Possible)];
        var narrowed = registrable.IsEmpty ? meant : registrable;
        if (turn.Told is { IsHeld: true } spoken && spoken.Start > turn.Local && IsPointedTo(turn) && draft.From is null && narrowed is [var same] && same.Id == spoken.Event.Id)
        {
            // 「报名」 where one occurrence was just told, 「我老伴也去」 where one was just put down.
            return draft with { Event = spoken.Event.Id, Planned = spoken.Id.Planned };
        }

        return narrowed switch
        {
            [] when !EventWish.Read(turn.Turn.Reading).Topic.IsNamed && Registrable(turn) is { IsEmpty: false } told => told is [var single] ? draft with { Event = single } : draft with { Candidates = told },
            [] => draft,
            [var only] => draft with { Event = only.Id },
            // None of them asks for a place: the first says so for all.
            _ when registrable.IsEmpty => draft with { Event = narrowed[0].Id },
            // 「手机课和义诊都给我报上」: one after the other.
            _ when (EventAsks.Says(turn.Turn.Reading, "each") || (!draft.IsForOther && EventWish.NamesEach(turn.Turn.Reading))) && EventWish.Read(turn.Turn.Reading).Topic.IsNamed => draft with { Event = narrowed[0].Id, Rest = [.. narrowed.Skip(1).Select(community => community.Id)] },
            _ => draft with { Candidates = [.. narrowed.Select(community => community.Id)] },
        };
    }
}
