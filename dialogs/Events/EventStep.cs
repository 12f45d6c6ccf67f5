using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>What is said next, and what to remember of it.</summary>
internal sealed record EventStep(string Text, EventsContext Context)
{
    /// <summary>The occurrences whose places left are to be told as well; they stand in the book.</summary>
    public ImmutableArray<Occurrence> Places { get; init; } = [];
}
