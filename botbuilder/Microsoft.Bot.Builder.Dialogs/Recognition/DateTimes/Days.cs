namespace Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

/// <summary>Days as people tell them, without saying which week, month or year. What has both a past and a future is read both ways.</summary>
internal static class Days
{
    /// <summary>A weekday, Monday being 1, of the week <paramref name="weeks"/> from now; without one, of the last and of the next.</summary>
    public static IReadOnlyList<Reading> Weekday(int weekday, int? weeks, DateTime now)
    {
        var thisWeek = Monday(now).AddDays(weekday - 1);
        if (weeks is { } away)
        {
            return [Reading.OfDay(thisWeek.AddDays(7 * away))];
        }

        var future = thisWeek < now.Date ? thisWeek.AddDays(7) : thisWeek;
        var timex = $"XXXX-WXX-{weekday}";
        return [new Reading(timex, future.AddDays(-7)), new Reading(timex, future)];
    }

    /// <summary>A day of the calendar; nothing when there is no such day.</summary>
    public static IReadOnlyList<Reading> Calendar(int? year, int? month, int day, DateTime now)
    {
        if (year is { } known)
        {
            return On(known, month ?? 0, day) is { } date ? [Reading.OfDay(date)] : [];
        }

        var timex = month is null ? $"XXXX-XX-{day:00}" : $"XXXX-{month:00}-{day:00}";
        return [.. new[] { Search(month, day, now, -1), Search(month, day, now, 1) }
            .OfType<DateTime>()
            .Select(date => new Reading(timex, date))];
    }

    /// <summary>A whole week, from Monday.</summary>
    public static Reading Week(DateTime within)
    {
        var monday = Monday(within);
        var week = System.Globalization.ISOWeek.GetWeekOfYear(monday);
        return new Reading($"{System.Globalization.ISOWeek.GetYear(monday):0000}-W{week:00}", monday, monday.AddDays(7));
    }

    public static Reading Weekend(DateTime within)
    {
        var week = Week(within);
        return new Reading(week.Timex + "-WE", week.From.AddDays(5), week.To);
    }

    public static Reading Month(int year, int month) =>
        new($"{year:0000}-{month:00}", new DateTime(year, month, 1), new DateTime(year, month, 1).AddMonths(1));

    public static Reading Year(int year) => new($"{year:0000}", new DateTime(year, 1, 1), new DateTime(year, 1, 1).AddYears(1));

    private static DateTime Monday(DateTime day) => day.Date.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateTime? On(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    // Today counts as future. The 31st and 29 February are not in every month or year: the nearest one that has them.
    private static DateTime? Search(int? month, int day, DateTime now, int direction)
    {
        var at = new DateTime(now.Year, month ?? now.Month, 1);
        for (var i = 0; i < 9; i++)
        {
            if (On(at.Year, at.Month, day) is { } date && (direction > 0 ? date >= now.Date : date < now.Date))
            {
                return date;
            }

            at = month is null ? at.AddMonths(direction) : at.AddYears(direction);
        }

        return null;
    }
}
