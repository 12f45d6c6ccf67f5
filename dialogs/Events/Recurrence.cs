using CommunityBot.Dialogs.Community;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// Expands an event into its occurrences by RFC 5545 (RRULE, EXDATE, RDATE), the lunar calendar and the community's
/// holidays. All in local time: the community's zone has had no summer time since 1991.
/// </summary>
internal static class Recurrence
{
    /// <summary>Occurrences of one event in one year that anybody could mean; a rule with more is refused at import.</summary>
    public const int MostInYear = 1000;

    /// <summary>The occurrences that begin in a year, in order; those left out are among them.</summary>
    public static IReadOnlyList<Occurrence> InYear(CommunityEvent community, int year, WorkingCalendar calendar)
    {
        var from = new DateTime(year, 1, 1);
        var to = from.AddYears(1);
        // A moved occurrence may come out of the last days of the year before.
        var starts = ByRule(community, from.AddDays(-31), to).Concat(community.Additions).Concat(ByMoon(community, year))
            .Where(start => start >= community.Start || community.Additions.Contains(start))
            .ToHashSet();
        var occurrences = starts.Select(start => Decide(community, start, calendar))
            .Concat(community.Exceptions.Where(start => !starts.Contains(start) || community.Rule is null).Select(start => new Occurrence(community, start, new OccurrenceStop(null))));
        return [.. occurrences.Where(occurrence => occurrence.Start >= from && occurrence.Start < to).DistinctBy(occurrence => occurrence.Start).OrderBy(occurrence => occurrence.Start)];
    }

    private static IEnumerable<DateTime> ByRule(CommunityEvent community, DateTime from, DateTime to)
    {
        if (community.Rule is null)
        {
            return [community.Start];
        }

        var component = new CalendarEvent { DtStart = new CalDateTime(community.Start, tzId: null) };
        component.RecurrenceRule = new RecurrenceRule(community.Rule);
        var first = from < community.Start ? community.Start : from;
        return component.GetOccurrences(new CalDateTime(first, tzId: null))
            .Select(occurrence => occurrence.Period.StartTime.Value)
            .TakeWhile(start => start < to)
            .Take(MostInYear + 1);
    }

    // The twelfth month of a lunar year lies in the Gregorian year after.
    private static IEnumerable<DateTime> ByMoon(CommunityEvent community, int year) => community.Lunar is { } lunar
        ? new[] { year - 1, year }.Select(lunarYear => lunar.In(lunarYear)).Where(date => date.Year == year).Select(date => date.ToDateTime(TimeOnly.FromDateTime(community.Start)))
        : [];

    private static Occurrence Decide(CommunityEvent community, DateTime start, WorkingCalendar calendar)
    {
        if (community.Exceptions.Contains(start))
        {
            return new Occurrence(community, start, new OccurrenceStop(null));
        }

        var day = calendar.On(DateOnly.FromDateTime(start));
        return (day.Kind, community.HolidayPolicy) switch
        {
            (DayKind.Holiday, HolidayPolicy.Stopped) => new Occurrence(community, start, new OccurrenceStop(day)),
            (DayKind.Holiday, HolidayPolicy.Moved) => new Occurrence(community, NextWorkingDay(start, calendar)),
            _ => new Occurrence(community, start),
        };
    }

    private static DateTime NextWorkingDay(DateTime start, WorkingCalendar calendar)
    {
        var moved = start.AddDays(1);
        while (!calendar.IsWorkingDay(DateOnly.FromDateTime(moved)))
        {
            moved = moved.AddDays(1);
        }

        return moved;
    }
}
