using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>What those in charge changed of single occurrences: one document of the book, so that every host follows at once.</summary>
/// <param name="All">The changes, each occurrence once.</param>
/// <param name="At">When anything was changed last, a change taken back among it; null before the first.</param>
internal sealed record EventChanges(ImmutableArray<OccurrenceChange> All, DateTimeOffset? At = null)
{
    /// <summary>The book's key.</summary>
    public const string Key = "events:changes";

    // So long phones go on showing what was called off; nobody asks for it after that.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(60);

    public static EventChanges None { get; } = new([]);

    /// <summary>The change of an occurrence, null when it is held as planned.</summary>
    public OccurrenceChange? Find(OccurrenceId id) => All.FirstOrDefault(change => change.Id == id);

    /// <summary>With one more change, in place of an earlier one of the same occurrence; what is long over is forgotten.</summary>
    public EventChanges With(OccurrenceChange change) =>
        new([.. All.Where(other => other.Id != change.Id && other.Id.Planned > change.At.DateTime - Remembered), change], change.At);

    /// <summary>Without the change of an occurrence: it is held as planned.</summary>
    public EventChanges Without(OccurrenceId id, DateTimeOffset at) => new(All.RemoveAll(change => change.Id == id), at);

    /// <summary>Those of occurrences that were told.</summary>
    public EventChanges Among(ImmutableArray<ToldOccurrence> told) => this with
    {
        All = [.. All.Where(change => told.Any(one => one.Event == change.Id.Event && (one.Start == change.Id.Planned || one.Start == change.MovedTo)))],
    };

    /// <summary>Occurrences as they are held: what was called off is marked, what was moved stands at both of its times.</summary>
    /// <param name="planned">What is planned from one instant to another, in order; read on only as far as the result is.</param>
    /// <param name="means">The event of an id where it is wanted, else null.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The instant after the last one.</param>
    public IEnumerable<Occurrence> Apply(IEnumerable<Occurrence> planned, Func<string, CommunityEvent?> means, DateTime from, DateTime to)
    {
        if (All.IsEmpty)
        {
            return planned;
        }

        var moved = All.Where(change => change.MovedTo >= from && change.MovedTo < to)
            .Select(change => means(change.Id.Event) is { } community ? new Occurrence(change.Held(community), change.MovedTo!.Value, MovedFrom: change.Id.Planned, IsElsewhere: change.Venue is not null) : null)
            .OfType<Occurrence>()
            .OrderBy(occurrence => occurrence.Start);
        return Merge(planned, new Queue<Occurrence>(moved));
    }

    private IEnumerable<Occurrence> Merge(IEnumerable<Occurrence> planned, Queue<Occurrence> moved)
    {
        foreach (var occurrence in planned)
        {
            while (moved.TryPeek(out var next) && next.Start < occurrence.Start)
            {
                yield return moved.Dequeue();
            }

            yield return (occurrence.IsHeld ? Find(occurrence.Id) : null) switch
            {
                null => occurrence,
                { MovedTo: null, IsStop: false } change => occurrence with { Event = change.Held(occurrence.Event), IsElsewhere = true },
                var change => occurrence with { Stop = new OccurrenceStop(null, change.MovedTo) },
            };
        }

        foreach (var last in moved)
        {
            yield return last;
        }
    }
}
