namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads months and their parts: 11月, 下个月, 月底, 三月上旬, 12月的第二个周六, 本月最后一天.</summary>
internal static class ChineseMonth
{
    private static readonly (string Word, int Part)[] Parts =
    [
        ("上旬", 1), ("中旬", 2), ("下旬", 3), ("上半月", 7), ("前半月", 7), ("下半月", 8), ("后半月", 8), ("初", 4), ("头", 4), ("中", 5), ("底", 6), ("末", 6), ("尾", 6),
    ];

    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        if (Month(ref cursor, now, out var month, out var anchored, out var bare))
        {
            var afterMonth = cursor.At;
            _ = cursor.TakeAny("的月", "的") || (cursor.SeesAny(["月初", "月中", "月底", "月末", "月尾", "月头"]) && cursor.Take('月'));
            if (Inside(ref cursor, month) is { } day)
            {
                return DaySpan.Day(cursor.At - at, day) with { Anchored = anchored };
            }

            if (Week(ref cursor, month) is { } monday)
            {
                return new DaySpan(cursor.At - at, monday, monday.AddDays(7)) { Anchored = anchored };
            }

            if (ChinesePeriodPart.Counted(ref cursor, month, month.AddMonths(1)) is { } counted)
            {
                return new DaySpan(cursor.At - at, counted.Start, counted.End) { Anchored = anchored };
            }

            if (TakePart(ref cursor, out var part))
            {
                var span = Span(month, part);
                return !anchored && span.End <= now.Date ? Span(month.AddYears(1), part) with { Length = cursor.At - at } : span with { Length = cursor.At - at, Anchored = anchored };
            }

            cursor.At = afterMonth;
            return bare ? default : new DaySpan(cursor.At - at, month, month.AddMonths(1)) { Anchored = anchored };
        }

        if ((cursor.SeesAny(["上半月", "下半月", "前半月", "后半月"]) || (cursor.Take('月') && (at == 0 || !(ChineseNumber.IsPart(text[at - 1]) || text[at - 1] == '满')))) && TakePart(ref cursor, out var alone))
        {
            return Alone(ref cursor, at, ChineseDays.MonthOf(now), alone, now);
        }

        return default;
    }

    private static bool Month(ref ChineseCursor cursor, DateTime now, out DateTime month, out bool anchored, out bool bare)
    {
        (anchored, bare, month) = (true, false, default);
        if (ChineseAbsoluteDate.RelativeMonth(ref cursor, now) is { } relative)
        {
            month = relative;
            return !cursor.SeesAny(["子", "亮", "月"]);
        }

        var start = cursor.At;
        var (yearLength, year) = ChineseDate.YearAnchor(cursor.Text, cursor.At, now);
        cursor.At += yearLength;
        _ = yearLength > 0 && cursor.Take('的');
        if (yearLength > 0 && ChineseAbsoluteDate.RelativeMonth(ref cursor, now) is { } same)
        {
            month = new DateTime(year, same.Month, 1);
            return true;
        }

        if (!(yearLength == 0 && ChineseNumber.IsPart(cursor.Before)) && cursor.Peek is not ('两' or '俩' or '仨') && cursor.TakeNumberThen(out var number, "月") && number.Value is >= 1 and <= 12 && !cursor.SeesAny(["饼", "嫂", "亮", "子", "卡"]))
        {
            _ = cursor.TakeAny("份", "里");
            anchored = yearLength > 0;
            var inYear = anchored ? year : now.Month > number.Whole ? now.Year + 1 : now.Year;
            month = new DateTime(inYear, number.Whole, 1);
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>Takes a part of a month: 上旬, 底, 下半月.</summary>
    public static bool TakePart(ref ChineseCursor cursor, out int part) => cursor.TakeOne(Parts, out part) && !cursor.SeesAny(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两", "几", "秋", "午"]);

    private static DaySpan Span(DateTime month, int part) => part switch
    {
        // A month's beginning and end are its first and last days, its thirds are exact.
        4 => new DaySpan(1, month, month.AddDays(5)).Or(month, month.AddDays(10)),
        5 => new DaySpan(1, month.AddDays(10), month.AddDays(20)),
        6 => new DaySpan(1, month.AddDays(24), month.AddMonths(1)) { Closing = true }.Or(month.AddDays(20), month.AddMonths(1)),
        1 => new DaySpan(1, month, month.AddDays(10)),
        7 => new DaySpan(1, month, month.AddDays(15)),
        8 => new DaySpan(1, month.AddDays(15), month.AddMonths(1)),
        2 => new DaySpan(1, month.AddDays(10), month.AddDays(20)),
        _ => new DaySpan(1, month.AddDays(20), month.AddMonths(1)),
    };

    private static DaySpan Alone(ref ChineseCursor cursor, int at, DateTime month, int part, DateTime now)
    {
        // 月初第一个工作日
        if (Inside(ref cursor, month) is { } day)
        {
            var next = cursor;
            next.At = at + 2;
            return DaySpan.Day(cursor.At - at, day >= now.Date ? day : Inside(ref next, month.AddMonths(1)) ?? day);
        }

        var (length, span) = (cursor.At - at, Span(month, part));
        // Of a month's halves this month's are meant.
        return part >= 7 ? (span with { Length = length }).Or(Span(month.AddMonths(1), part).Start, Span(month.AddMonths(1), part).End)
            : (span.End <= now.Date ? Span(month.AddMonths(1), part) : span) with { Length = length };
    }

    // 第二个周六, 最后一个周五, 最后一天, 第一天
    private static DateTime? Inside(ref ChineseCursor cursor, DateTime month)
    {
        var start = cursor.At;
        var nth = Ordinal(ref cursor);
        if (nth != 0 && cursor.TakeAny("星期", "礼拜", "周") && ChineseWeekday.TakeDay(ref cursor, out var weekday) && NthWeekday(month, weekday, nth) is { } day)
        {
            return day;
        }

        cursor.At = start;
        if (Ordinal(ref cursor) is var working and not 0 && cursor.TakeAny("工作日"))
        {
            return NthWorkingDay(month, working);
        }

        cursor.At = start;
        if (cursor.TakeAny("最后一天", "最末一天", "最后一日"))
        {
            return month.AddMonths(1).AddDays(-1);
        }

        return cursor.TakeAny("第一天", "头一天") ? month : null;
    }

    // 第一周: a week belongs to the month its Thursday is in.
    private static DateTime? Week(ref ChineseCursor cursor, DateTime month)
    {
        var start = cursor.At;
        var nth = Ordinal(ref cursor);
        if (nth != 0 && cursor.TakeAny("星期", "礼拜", "周") && cursor.Peek is not ('年' or '岁' or '围' or '边') && NthWeekday(month, 3, nth) is { } thursday)
        {
            return thursday.AddDays(-3);
        }

        cursor.At = start;
        return null;
    }

    /// <summary>第二个 as 2, 最后一个 as -1; 0 when no such words stand there.</summary>
    public static int Ordinal(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        var back = cursor.Take("倒数");
        if (!back && cursor.TakeAny("最后一个", "最后的一个", "最后", "最末"))
        {
            return -1;
        }

        if (cursor.Take('第') && cursor.TakeNumber(out var number) && number.Value is >= 1 and <= 5)
        {
            _ = cursor.Take('个');
            return back ? -number.Whole : number.Whole;
        }

        cursor.At = start;
        if (cursor.TakeAny("头一个", "首个"))
        {
            return 1;
        }

        return 0;
    }

    /// <summary>The nth working day of a month, from its end for a negative number.</summary>
    public static DateTime NthWorkingDay(DateTime month, int nth)
    {
        var day = nth > 0 ? month.AddDays(-1) : month.AddMonths(1);
        for (var left = Math.Abs(nth); left > 0;)
        {
            day = day.AddDays(Math.Sign(nth));
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }

    /// <summary>The nth weekday (Monday = 0) of a month, from its end for a negative number; null when there is none.</summary>
    public static DateTime? NthWeekday(DateTime month, int weekday, int nth)
    {
        var first = month.AddDays((weekday - (((int)month.DayOfWeek + 6) % 7) + 7) % 7);
        var last = first.AddDays(28).Month == month.Month ? first.AddDays(28) : first.AddDays(21);
        var day = nth > 0 ? first.AddDays(7 * (nth - 1)) : last.AddDays(7 * (nth + 1));
        return day.Month == month.Month ? day : null;
    }
}
