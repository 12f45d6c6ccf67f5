using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>What a look-up of events came to.</summary>
internal abstract record EventsFound
{
    private EventsFound()
    {
    }

    /// <summary>Something is held in the time asked for.</summary>
    /// <param name="Held">What is held and not over, in order.</param>
    /// <param name="Stopped">What is left out, each with its next occurrence.</param>
    public sealed record Listing(ImmutableArray<Occurrence> Held, ImmutableArray<StoppedOccurrence> Stopped) : EventsFound;

    /// <summary>No time was asked for: what comes next, each event once.</summary>
    /// <param name="Next">What comes next, in order.</param>
    /// <param name="WithoutDate">What was meant and has no date yet.</param>
    public sealed record Upcoming(ImmutableArray<Occurrence> Next, ImmutableArray<CommunityEvent> WithoutDate) : EventsFound;

    /// <summary>Nothing is held in the time asked for.</summary>
    /// <param name="Events">What was meant, when something was; empty when everything was.</param>
    /// <param name="Stopped">What is left out then, each with its next occurrence.</param>
    /// <param name="Next">What comes next, in order.</param>
    public sealed record Nothing(ImmutableArray<CommunityEvent> Events, ImmutableArray<StoppedOccurrence> Stopped, ImmutableArray<Occurrence> Next) : EventsFound;

    /// <summary>What is meant has no date yet.</summary>
    public sealed record Undated(ImmutableArray<CommunityEvent> Events) : EventsFound;

    /// <summary>What is meant was called off for good.</summary>
    public sealed record Cancelled(ImmutableArray<CommunityEvent> Events) : EventsFound;

    /// <summary>All that was held in the time asked for is over.</summary>
    /// <param name="Ended">What has ended, in order.</param>
    /// <param name="Next">What comes next of the same, in order.</param>
    public sealed record Over(ImmutableArray<Occurrence> Ended, ImmutableArray<Occurrence> Next) : EventsFound;
}

/// <summary>An occurrence that is left out.</summary>
/// <param name="Occurrence">The occurrence, with the reason.</param>
/// <param name="Next">When the event goes on; null when that is not known.</param>
internal sealed record StoppedOccurrence(Occurrence Occurrence, Occurrence? Next);
