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
    CancelRegistration,
    Price,
    Weather,
    Audience,
    Calendar,
    Reminder,
}

/// <summary>Recognises which detail is asked.</summary>
internal static class EventDetail
{
    /// <summary>The detail asked for, null for none.</summary>
    public static EventDetailKind? Asked(Reading reading) => reading switch
    {
        _ when EventAsks.Says(reading, "remind") => EventDetailKind.Reminder,
        _ when reading.Says(TermKinds.Ask, "calendar") => EventDetailKind.Calendar,
        _ when reading.Says(TermKinds.Ask, "bring") => EventDetailKind.Bring,
        _ when reading.Says(TermKinds.Frame, IntentNames.EventsCancelRegistration) || reading.Intent.Name == IntentNames.EventsCancelRegistration => EventDetailKind.CancelRegistration,
        _ when reading.Says(TermKinds.Ask, "price") => EventDetailKind.Price,
        _ when reading.Says(TermKinds.Ask, "capacity") || reading.Says(TermKinds.Frame, IntentNames.EventsRegister) || reading.Intent.Name == IntentNames.EventsRegister => EventDetailKind.Registration,
        _ when EventAsks.Says(reading, "weather") => EventDetailKind.Weather,
        _ when EventAsks.Says(reading, "audience") => EventDetailKind.Audience,
        _ when reading.Says(TermKinds.Ask, "place") || reading.Says(TermKinds.Ask, "map") => EventDetailKind.Place,
        _ when reading.Says(TermKinds.Ask, "hours") || reading.Says(TermKinds.Ask, "time") => EventDetailKind.Time,
        _ => null,
    };
}
