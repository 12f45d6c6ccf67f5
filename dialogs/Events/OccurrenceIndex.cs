using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// All occurrences by month, each month expanded when it is first asked for, so that a day among thousands of series is
/// found by its place and not by looking at every series.
/// </summary>
internal sealed class OccurrenceIndex(ImmutableArray<CommunityEvent> events, WorkingCalendar calendar)
{
    // Residents ask for the months ahead; whoever asks for many others has them expanded again.
    private const int MostMonths = 24;

    private readonly ConcurrentDictionary<DateTime, Lazy<Occurrence[]>> _months = new();

    /// <summary>The occurrences that begin at or after an instant and before another, in order; those left out are among them.</summary>
    public IEnumerable<Occurrence> Between(DateTime from, DateTime to)
    {
        for (var month = new DateTime(from.Year, from.Month, 1); month < to; month = month.AddMonths(1))
        {
            var all = Month(month);
            for (var index = FirstAt(all, from); index < all.Length && all[index].Start < to; index++)
            {
                yield return all[index];
            }
        }
    }

    private Occurrence[] Month(DateTime month)
    {
        if (_months.Count > MostMonths)
        {
            _months.Clear();
        }

        return _months.GetOrAdd(month, key => new Lazy<Occurrence[]>(() => Expand(key))).Value;
    }

    private Occurrence[] Expand(DateTime month) =>
    [
        .. events.SelectMany(community => Recurrence.Between(community, month, month.AddMonths(1), calendar))
            .OrderBy(occurrence => occurrence.Start)
            .ThenBy(occurrence => occurrence.Event.Id, StringComparer.Ordinal),
    ];

    private static int FirstAt(Occurrence[] all, DateTime from)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Start < from ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
