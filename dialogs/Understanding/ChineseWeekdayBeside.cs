namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads the weekday said beside a date, and lets it choose between two years: 11月28日(星期六), 周日，2月10号.</summary>
internal static class ChineseWeekdayBeside
{
    /// <summary>Takes the other of the two where one is said; the date becomes the one the weekday agrees with.</summary>
    public static bool Take(ref ChineseCursor cursor, ref DaySpan days, DateTime now)
    {
        var start = cursor.At;
        var bracket = cursor.TakeAny("(", "（");
        if (days is { IsOneDay: true, Impossible: false } && (days.Weekday ? Date(cursor, days, now) : Weekday(cursor, days, now)) is { Length: > 0 } found)
        {
            cursor.At += found.Length;
            _ = bracket && cursor.TakeAny(")", "）");
            days = found;
            return true;
        }

        cursor.At = start;
        return false;
    }

    private static DaySpan Weekday(ChineseCursor cursor, DaySpan date, DateTime now)
    {
        var weekday = ChineseWeekday.Read(cursor.Text, cursor.At, now);
        return weekday is { Found: true, IsOneDay: true } ? Agreeing(date, weekday.Start.DayOfWeek) with { Length = weekday.Length } : default;
    }

    private static DaySpan Date(ChineseCursor cursor, DaySpan weekday, DateTime now)
    {
        var date = ChineseAbsoluteDate.Read(cursor.Text, cursor.At, now);
        return date is { Found: true, IsOneDay: true, Impossible: false } ? Agreeing(date, weekday.Start.DayOfWeek) with { Length = date.Length } : default;
    }

    private static DaySpan Agreeing(DaySpan date, DayOfWeek weekday) =>
        date.Start.DayOfWeek != weekday && date.Other is { } other && other.DayOfWeek == weekday
            ? date with { Start = other, End = other.AddDays(1), Other = date.Start, OtherEnd = date.End }
            : date;
}
