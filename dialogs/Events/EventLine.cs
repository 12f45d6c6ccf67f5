using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>One line of a list: an occurrence, or all occurrences of one event in a longer time.</summary>
/// <param name="First">The occurrence, the first one of several.</param>
/// <param name="Dates">The days of all of them.</param>
/// <param name="IsDaily">Whether there is one on every day asked for.</param>
internal sealed record EventLine(Occurrence First, ImmutableArray<DateOnly> Dates, bool IsDaily = false)
{
    public EventLine(Occurrence occurrence)
        : this(occurrence, [occurrence.Date])
    {
    }

    /// <summary>One line for each event, the rarest first, so that what is held daily does not hide it.</summary>
    /// <param name="held">The occurrences, in order.</param>
    /// <param name="days">How many days were asked for.</param>
    public static ImmutableArray<EventLine> ByEvent(ImmutableArray<Occurrence> held, int days) =>
    [
        .. held.GroupBy(occurrence => occurrence.Event.Id)
            .Select(group => new EventLine(group.First(), [.. group.Select(occurrence => occurrence.Date)], days > 1 && group.Count() >= days))
            .OrderBy(line => line.Dates.Length)
            .ThenBy(line => line.First.Start),
    ];
}
