using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>An answer, and what it spoke of.</summary>
/// <param name="Text">What the resident reads.</param>
/// <param name="Told">The occurrences in it, in the order of its lines.</param>
/// <param name="Left">Lines that found no room.</param>
internal sealed record EventReply(string Text, ImmutableArray<Occurrence> Told, int Left = 0);
