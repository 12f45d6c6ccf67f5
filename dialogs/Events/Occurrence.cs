using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>One dated instance of an event 场次.</summary>
/// <param name="Event">The event.</param>
/// <param name="Start">When it begins, local; for one that is left out, when it would have begun.</param>
/// <param name="Stop">Why it is left out; null when it is held.</param>
/// <param name="MovedFor">The holiday that put it on this day; null when it is held on its own day.</param>
/// <param name="MovedFrom">When it was planned before somebody in charge moved it, local; null when nobody did.</param>
/// <param name="IsElsewhere">Whether somebody in charge moved it to another place.</param>
internal sealed record Occurrence(CommunityEvent Event, DateTime Start, OccurrenceStop? Stop = null, CalendarDay? MovedFor = null, DateTime? MovedFrom = null, bool IsElsewhere = false)
{
    /// <summary>What it stays known by wherever it is moved to.</summary>
    public OccurrenceId Id => new(Event.Id, MovedFrom ?? Start);

    /// <summary>When it ends, local.</summary>
    public DateTime End => Start + Event.Duration;

    public DateOnly Date => DateOnly.FromDateTime(Start);

    public bool IsHeld => Stop is null;
}

/// <summary>Why an occurrence is left out.</summary>
/// <param name="Holiday">The holiday, null for an exception made once.</param>
/// <param name="MovedTo">When it is held instead, local; null when it is not.</param>
internal sealed record OccurrenceStop(CalendarDay? Holiday, DateTime? MovedTo = null);
