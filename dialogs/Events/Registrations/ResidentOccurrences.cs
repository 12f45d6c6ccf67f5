using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>On which rolls a resident stands, so that 我报了啥 need not look through all of them.</summary>
/// <param name="All">The occurrences, in the order in which they were registered for.</param>
internal sealed record ResidentOccurrences(ImmutableArray<OccurrenceId> All)
{
    // Long enough to be asked how it was, and no longer than contact data are kept.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(60);

    public static ResidentOccurrences None { get; } = new([]);

    /// <summary>The book's key.</summary>
    public static string Key(string resident) => $"events:of:{resident}";

    /// <summary>With one more; what is long over is left out.</summary>
    public ResidentOccurrences With(OccurrenceId id, DateTime now) =>
        new([.. All.Where(other => other != id && other.Planned > now - Remembered), id]);
}
