using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>What a look-up of events came to.</summary>
internal abstract record EventsFound
{
    private EventsFound()
    {
    }

    /// <summary>Something is held in the time asked for.</summary>
    /// <param name="Held">What is held, in order.</param>
    /// <param name="Stopped">What is left out, each with its next occurrence.</param>
    public sealed record Listing(ImmutableArray<Occurrence> Held, ImmutableArray<(Occurrence Stopped, Occurrence? Next)> Stopped) : EventsFound;

    /// <summary>Nothing is held in the time asked for.</summary>
    /// <param name="Stopped">What is left out then, each with its next occurrence.</param>
    /// <param name="Next">What comes next, in order.</param>
    public sealed record Nothing(ImmutableArray<(Occurrence Stopped, Occurrence? Next)> Stopped, ImmutableArray<Occurrence> Next) : EventsFound;

    /// <summary>What is meant has no date yet.</summary>
    public sealed record Undated(ImmutableArray<CommunityEvent> Events) : EventsFound;

    /// <summary>What is meant was over today already.</summary>
    /// <param name="Ended">The occurrence that has ended.</param>
    /// <param name="Next">The next one.</param>
    public sealed record Over(Occurrence Ended, Occurrence? Next) : EventsFound;
}
