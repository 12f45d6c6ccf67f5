using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// Expands an event into its occurrences: its rule, the days added and left out once, the lunar calendar and the
/// community's holidays. All in local time: the community's zone has had no summer time since 1991.
/// </summary>
internal static class Recurrence
{
    /// <summary>The years in which anything is expanded; the lunar calendar of the platform ends soon after.</summary>
    public const int FirstYear = 2000;

    /// <inheritdoc cref="FirstYear"/>
    public const int LastYear = 2099;

    // A holiday puts an occurrence off by no more than this, or the calendar has no working day left.
    private const int LongestMove = 31;

    /// <summary>The occurrences that begin at or after an instant and before another, in order; those left out are among them.</summary>
    public static IReadOnlyList<Occurrence> Between(CommunityEvent community, DateTime from, DateTime to, WorkingCalendar calendar)
    {
        from = Bounded(from);
        to = Bounded(to);
        return
        [
            .. Planned(community, from.AddDays(-LongestMove), to)
                .SelectMany(start => Decide(community, start, calendar))
                .Where(occurrence => occurrence.Start >= from && occurrence.Start < to)
                .OrderBy(occurrence => occurrence.Start)
                // What is put off may come to lie on an occurrence of its own: that is held, once.
                .ThenByDescending(occurrence => occurrence.IsHeld)
                .DistinctBy(occurrence => occurrence.Start),
        ];
    }

    /// <summary>The instants the event is planned for, before exceptions and holidays; each once, in no order.</summary>
    public static IReadOnlySet<DateTime> Planned(CommunityEvent community, DateTime from, DateTime to)
    {
        var starts = new HashSet<DateTime>(community.Additions);
        if (community.Rule is { } rule)
        {
            starts.UnionWith(RecurrenceRules.Between(rule, community.Start, from, to));
        }
        else
        {
            starts.Add(community.Start);
        }

        if (community.Lunar is { } lunar)
        {
            starts.UnionWith(ByMoon(lunar, community.Start, from.Year, to.Year));
        }

        starts.RemoveWhere(start => start < from || start >= to);
        return starts;
    }

    // The twelfth month of a lunar year lies in the Gregorian year after.
    private static IEnumerable<DateTime> ByMoon(LunarDay lunar, DateTime first, int fromYear, int toYear) =>
        Enumerable.Range(fromYear - 1, toYear - fromYear + 2)
            .Select(year => lunar.In(year).ToDateTime(TimeOnly.FromDateTime(first)))
            .Where(start => start >= first);

    private static IEnumerable<Occurrence> Decide(CommunityEvent community, DateTime start, WorkingCalendar calendar)
    {
        var day = calendar.On(DateOnly.FromDateTime(start));
        return (community.Exceptions.Contains(start), day.Kind, community.HolidayPolicy) switch
        {
            (true, _, _) => [new Occurrence(community, start, new OccurrenceStop(null))],
            (_, DayKind.Holiday, HolidayPolicy.Stopped) => [new Occurrence(community, start, new OccurrenceStop(day))],
            (_, DayKind.Holiday, HolidayPolicy.Moved) => PutOff(community, start, day, calendar),
            _ => [new Occurrence(community, start)],
        };
    }

    private static IEnumerable<Occurrence> PutOff(CommunityEvent community, DateTime start, CalendarDay holiday, WorkingCalendar calendar)
    {
        for (var days = 1; days <= LongestMove; days++)
        {
            var moved = start.AddDays(days);
            if (calendar.IsWorkingDay(DateOnly.FromDateTime(moved)))
            {
                return [new Occurrence(community, start, new OccurrenceStop(holiday, moved)), new Occurrence(community, moved, MovedFor: holiday)];
            }
        }

        return [new Occurrence(community, start, new OccurrenceStop(holiday))];
    }

    private static DateTime Bounded(DateTime time) => time.Year < FirstYear ? new DateTime(FirstYear, 1, 1).AddDays(LongestMove) : time.Year > LastYear ? new DateTime(LastYear, 12, 31) : time;
}
