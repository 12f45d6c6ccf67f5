using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>What was last spoken of, so that 「明天呢」 「第二个」 「在哪」 「更多」 are understood. Kept in the conversation's state.</summary>
internal sealed record EventsContext
{
    // As long as one would expect a short follow-up to be understood.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>What was asked for.</summary>
    public EventTopic Topic { get; init; } = EventTopic.Everything;

    /// <summary>The first instant asked for, local.</summary>
    public DateTime From { get; init; }

    /// <summary>The instant after the last one, local; null when no time was named.</summary>
    public DateTime? To { get; init; }

    /// <summary>How many lines of the answer have been told.</summary>
    public int Lines { get; init; }

    /// <summary>Whether there are more lines than were told.</summary>
    public bool HasMore { get; init; }

    /// <summary>The occurrences told last, in their order.</summary>
    public ImmutableArray<ToldOccurrence> Told { get; init; } = [];

    /// <summary>The detail that waits for a number of the list.</summary>
    public EventDetailKind? Wanted { get; init; }

    /// <summary>When that was, local; long ago before anything was spoken of.</summary>
    public DateTime At { get; init; }

    /// <summary>Whether a short follow-up may still mean this.</summary>
    public bool IsFresh(DateTime now) => now - At < Lifetime && now >= At;
}

/// <summary>An occurrence as it was told.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="Start">When it begins, local.</param>
internal sealed record ToldOccurrence(string Event, DateTime Start);
