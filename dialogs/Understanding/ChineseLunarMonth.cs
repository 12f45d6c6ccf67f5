namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads lunar months as a whole, their parts, and days of the months around this one: 正月里, 腊月底, 下个月初八.</summary>
internal static class ChineseLunarMonth
{
    /// <summary>A lunar month or the part of it said after its name.</summary>
    public static DaySpan Whole(ref ChineseCursor cursor, int at, int? year, int month, bool leap, DateTime now)
    {
        var hasPart = ChineseMonth.TakePart(ref cursor, out var part);
        // A leap month may be decades off: the one last past is meant as well as the next.
        foreach (var candidate in year is { } said ? [said] : leap ? Enumerable.Range(now.Year - 19, 39).OrderBy(other => Math.Abs(other - now.Year)) : Enumerable.Range(ChineseDays.LunarYear(now), 3))
        {
            if (Days(candidate, month, leap) is not { } span)
            {
                continue;
            }

            var (start, end) = hasPart ? PartOf(span.Start, span.End, part) : span;
            if (end > now.Date || leap || year is not null)
            {
                var previous = year is null && !leap && !hasPart ? ChineseDays.LunarDate(candidate - 1, month, 1) : null;
                return new DaySpan(cursor.At - at, start, end) { Other = previous };
            }
        }

        return year is null ? default : DaySpan.Refused(cursor.At - at);
    }

    /// <summary>下个月初八, 农历这个月十五: 初 or the word 农历 makes a lunar month of the one before or after.</summary>
    public static DaySpan Relative(ref ChineseCursor cursor, int at, bool marked, DateTime now)
    {
        if (ChineseAbsoluteDate.RelativeMonth(ref cursor, now) is not { } month)
        {
            return default;
        }

        _ = cursor.Take('的');
        marked |= cursor.TakeAny(ChineseLunarDate.Marks);
        if (!ChineseLunarDate.Day(ref cursor, marked, out var day, out var lunarForm) || !(marked || lunarForm) || cursor.SeesAny(["天", "个", "次", "点", "时", "几", "号楼"]))
        {
            return default;
        }

        var first = FirstDay(now.Date, ((month.Year - now.Year) * 12) + month.Month - now.Month);
        var date = first.AddDays(day - 1);
        return ChineseDays.LunarDay(date).Day == day ? DaySpan.Day(cursor.At - at, date) with { Anchored = true } : DaySpan.Refused(cursor.At - at);
    }

    private static (DateTime Start, DateTime End)? Days(int year, int month, bool leap) =>
        ChineseDays.LunarDate(year, month, 1, leap) is { } first && (ChineseDays.LunarDate(year, month, 30, leap) ?? ChineseDays.LunarDate(year, month, 29, leap)) is { } last
            ? (first, last.AddDays(1))
            : null;

    private static (DateTime Start, DateTime End) PartOf(DateTime start, DateTime end, int part) => part switch
    {
        1 => (start, start.AddDays(10)),
        2 or 5 => (start.AddDays(10), start.AddDays(20)),
        3 => (start.AddDays(20), end),
        4 => (start, start.AddDays(5)),
        7 => (start, start.AddDays(15)),
        8 => (start.AddDays(15), end),
        _ => (end.AddDays(-5), end),
    };

    private static DateTime FirstDay(DateTime day, int offset)
    {
        var first = day.AddDays(1 - ChineseDays.LunarDay(day).Day);
        for (; offset < 0; offset++)
        {
            var last = first.AddDays(-1);
            first = last.AddDays(1 - ChineseDays.LunarDay(last).Day);
        }

        for (; offset > 0; offset--)
        {
            // Lunar months have 29 or 30 days.
            first = ChineseDays.LunarDay(first.AddDays(29)).Day == 1 ? first.AddDays(29) : first.AddDays(30);
        }

        return first;
    }
}
