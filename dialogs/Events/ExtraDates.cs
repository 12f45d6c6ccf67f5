using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>Reads the days that are left out or added once, and holds all the cells of time of an event against each other.</summary>
internal static class ExtraDates
{
    public static ImmutableArray<DateTime> Read(CsvRow row, string column) =>
    [
        .. row.List(column).Select(text => Time(row, column, text)).OfType<DateTime>().Distinct().Order(),
    ];

    public static void Check(CsvRow row, CommunityEvent community)
    {
        if (community.Lunar is { } lunar)
        {
            CheckMoon(row, community, lunar);
        }

        foreach (var exception in community.Exceptions)
        {
            if (!Recurrence.Planned(community, exception, exception.AddMinutes(1)).Contains(exception))
            {
                row.Fail("exdates", EventsText.NothingToLeaveOut(exception), false);
            }
        }
    }

    // What follows the moon has no other rule, and begins on its own day.
    private static void CheckMoon(CsvRow row, CommunityEvent community, LunarDay lunar)
    {
        if (row.Text("rrule").Length > 0)
        {
            row.Fail("lunar_rule", EventsText.TwoRules, false);
            return;
        }

        var start = DateOnly.FromDateTime(community.Start);
        var nearest = new[] { start.Year - 1, start.Year }.Select(year => lunar.In(year)).MinBy(date => Math.Abs(date.DayNumber - start.DayNumber));
        if (nearest != start)
        {
            row.Fail("dtstart_local", EventsText.StartNotByMoon(EventsText.PlainDay(nearest)), false);
        }
    }

    private static DateTime? Time(CsvRow row, string column, string text) =>
        !CsvRow.ParseLocalTime(text, out var time) ? row.Fail<DateTime?>(column, CommunityText.NotALocalTime, null)
        : time.Year is >= Recurrence.FirstYear and <= Recurrence.LastYear ? time
        : row.Fail<DateTime?>(column, CommunityText.OutOfRange, null);
}
