using System.Collections.Immutable;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>A detail residents ask of an event they were told of.</summary>
internal enum EventDetailKind
{
    /// <summary>All that a line of a list leaves out.</summary>
    Whole,
    Time,
    Place,
    Bring,
    Registration,
    Price,
    Weather,
    Pattern,
    Programme,
    Waitlist,
    Reason,
    Who,
    Audience,

    /// <summary>Whether a matter may be brought there: 「能问离婚的事不」.</summary>
    Consult,
    Calendar,

    /// <summary>What nobody writes down: 「能停车不」 「管饭不」.</summary>
    Other,
}

/// <summary>Recognises which detail is asked.</summary>
internal static class EventDetail
{
    /// <summary>The details asked for, in the order in which they are told; none for none.</summary>
    public static ImmutableArray<EventDetailKind> Asked(Reading reading) =>
        [.. Enum.GetValues<EventDetailKind>().Where(detail => Asks(reading, detail))];

    /// <summary>Whether no place is named; the third floor nobody can climb to is none.</summary>
    public static bool NamesNoPlace(Reading reading) => reading.Addresses.Count == 0
        // 「我是金海湾的 能去不」
        || (EventAsks.Says(reading, "audience") && reading.Addresses.All(said => said is { Buildings.Count: 0, Units.Count: 0, Rooms.Count: 0 }))
        || (EventAsks.Says(reading, "access") && reading.Addresses.All(said => said is { Estate: null, Buildings.Count: 0, Units.Count: 0, Rooms.Count: 0 }));

    private static bool Asks(Reading reading, EventDetailKind detail) => detail switch
    {
        EventDetailKind.Time => (reading.Says(TermKinds.Ask, "hours") || EventAsks.Says(reading, "lasts") || IsBareWhen(reading)) && !EventAsks.Says(reading, "pattern") && !GroupVerb.AsksDays(reading) && !EventAsks.Says(reading, "weather"),
        EventDetailKind.Place => reading.Says(TermKinds.Ask, "place") || reading.Says(TermKinds.Ask, "map") || EventAsks.Says(reading, "access") || EventAsks.Says(reading, "meet"),
        EventDetailKind.Bring => reading.Says(TermKinds.Ask, "bring") || EventAsks.Says(reading, "carry"),
        EventDetailKind.Registration => EventAsks.Says(reading, "howTo") || Opens(reading) || reading.Says(TermKinds.Ask, "capacity"),
        EventDetailKind.Price => reading.Says(TermKinds.Ask, "price") || (reading.Says(TermKinds.Ask, "payment") && !reading.Says(TermKinds.Ask, "bring")) || EventAsks.Says(reading, "fee"),
        EventDetailKind.Programme => EventAsks.Says(reading, "programme"),
        EventDetailKind.Pattern => EventAsks.Says(reading, "pattern") || GroupVerb.AsksDays(reading),
        EventDetailKind.Waitlist => EventAsks.Says(reading, "waitMeans"),
        EventDetailKind.Reason => EventAsks.Says(reading, "why"),
        EventDetailKind.Who => EventAsks.Says(reading, "who"),
        EventDetailKind.Weather => EventAsks.Says(reading, "weather"),
        // 「有没有能带娃去的」 looks for events.
        EventDetailKind.Audience => (EventAsks.Says(reading, "audience") || (EventAsks.Says(reading, "iAm") && EventAsks.Audiences(reading).Any()) || (EventAsks.Says(reading, "opens") && AudienceFit.Age(reading) is not null)) && !(EventAsks.Says(reading, "anyFor") && EventAsks.Audiences(reading).Any() && !reading.Says(TermKinds.Event)),
        EventDetailKind.Consult => EventAsks.Says(reading, "consult"),
        EventDetailKind.Other => EventAsks.Says(reading, "open"),
        EventDetailKind.Calendar => reading.Says(TermKinds.Ask, "calendar"),
        _ => false,
    };

    /// <summary>Whether it is asked since or until when places may be taken: 「啥时候能报」 asks for no time of the event.</summary>
    public static bool Opens(Reading reading) => EventAsks.Says(reading, "opensWhen") || (EventAsks.Says(reading, "when") && EventAsks.Says(reading, "opens"));

    // 「啥时候」 of what was just spoken of; with a name it asks for the next time.
    private static bool IsBareWhen(Reading reading) =>
        EventAsks.Says(reading, "when") && !Opens(reading) && !EventAsks.Says(reading, "next") && !reading.Says(TermKinds.Event) && !reading.Says(TermKinds.EventCategory) && !reading.Says(EventLexicon.General);
}
