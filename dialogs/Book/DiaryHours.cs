using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Book;

/// <summary>The hours of a diary in which something is due.</summary>
/// <param name="Hours">In UTC, as 2026112719.</param>
internal sealed record DiaryHours(ImmutableSortedSet<string> Hours);
