using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>What is asked about events.</summary>
/// <param name="Events">The events that are meant; all of them when none was named.</param>
/// <param name="Named">Whether they were named, now or earlier in the conversation.</param>
/// <param name="From">The first instant asked for, local.</param>
/// <param name="To">The instant after the last one, local; null when no time was named.</param>
/// <param name="Now">Now, local.</param>
internal sealed record EventQuestion(ImmutableArray<CommunityEvent> Events, bool Named, DateTime From, DateTime? To, DateTime Now);
