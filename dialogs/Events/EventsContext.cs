using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>What was last spoken of, so that 「明天呢」 「第二个」 「在哪」 are understood. Kept in the conversation's state.</summary>
internal sealed record EventsContext
{
    /// <summary>The events asked for by name; empty when all were meant.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];

    /// <summary>The occurrences told last, in their order.</summary>
    public ImmutableArray<ToldOccurrence> Told { get; init; } = [];
}

/// <summary>An occurrence as it was told.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="Start">When it begins, local.</param>
internal sealed record ToldOccurrence(string Event, DateTime Start);
