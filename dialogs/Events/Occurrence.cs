using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>One dated instance of an event 场次.</summary>
/// <param name="Event">The event.</param>
/// <param name="Start">When it begins, local; for one that is left out, when it would have begun.</param>
/// <param name="Stop">Why it is left out; null when it is held.</param>
internal sealed record Occurrence(CommunityEvent Event, DateTime Start, OccurrenceStop? Stop = null)
{
    /// <summary>When it ends, local.</summary>
    public DateTime End => Start + Event.Duration;

    public DateOnly Date => DateOnly.FromDateTime(Start);

    public bool IsHeld => Stop is null;
}

/// <summary>Why an occurrence is left out.</summary>
/// <param name="Holiday">The holiday, null for an exception made once.</param>
internal sealed record OccurrenceStop(CalendarDay? Holiday);
