using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>A detail residents ask of an event they were told of.</summary>
internal enum EventDetailKind
{
    Time,
    Place,
    Bring,
    Registration,
}

/// <summary>Recognises which detail is asked.</summary>
internal static class EventDetail
{
    /// <summary>The detail asked for, null for none.</summary>
    public static EventDetailKind? Asked(Reading reading) => reading switch
    {
        _ when reading.Says(TermKinds.Ask, "bring") => EventDetailKind.Bring,
        _ when reading.Says(TermKinds.Ask, "place") || reading.Says(TermKinds.Ask, "map") => EventDetailKind.Place,
        _ when reading.Says(TermKinds.Ask, "capacity") || reading.Says(TermKinds.Ask, "price") || reading.Says(TermKinds.Frame, IntentNames.EventsRegister) => EventDetailKind.Registration,
        _ when reading.Says(TermKinds.Ask, "hours") || reading.Says(TermKinds.Ask, "time") => EventDetailKind.Time,
        _ => null,
    };
}
