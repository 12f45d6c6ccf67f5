namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads lunar days: 农历八月十五, 正月初三, 大年初一, 腊月廿三, 初一.</summary>
internal static class ChineseLunarDate
{
    private static readonly (string Word, int Month)[] Months =
    [
        ("正月", 1), ("一月", 1), ("二月", 2), ("三月", 3), ("四月", 4), ("五月", 5), ("六月", 6), ("七月", 7), ("八月", 8), ("九月", 9), ("十月", 10), ("冬月", 11), ("十一月", 11), ("腊月", 12), ("十二月", 12),
    ];

    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        var marked = cursor.TakeAny("农历", "阴历", "旧历", "古历", "老历");
        var (yearLength, year) = ChineseDate.YearAnchor(text, cursor.At, now);
        cursor.At += yearLength;
        marked |= cursor.TakeAny("农历", "阴历", "旧历", "古历", "老历");
        _ = cursor.Take('的');
        if (NewYear(ref cursor, out var newYearDay))
        {
            return Resolve(cursor.At - at, yearLength > 0 ? year : null, 1, newYearDay, false, now, yearLength > 0);
        }

        var beforeMonth = cursor.At;
        var leap = cursor.Take('闰');
        if (!TakeMonth(ref cursor, marked || leap, out var month))
        {
            cursor.At = beforeMonth;
            if (marked && cursor.TakeNumberThen(out var beyond, "月") && beyond.Value > 12)
            {
                _ = Day(ref cursor, true, out _, out _);
                return DaySpan.Refused(cursor.At - at);
            }

            cursor.At = beforeMonth;
            return yearLength == 0 && !leap && (marked || at == 0 || !ChineseNumber.IsPart(text[at - 1])) ? DayAlone(ref cursor, at, marked, now) : default;
        }

        var certain = marked || leap || text[beforeMonth] is '正' or '冬' or '腊';
        if (Day(ref cursor, certain, out var day, out var lunarForm) && (certain || lunarForm))
        {
            return Resolve(cursor.At - at, yearLength > 0 ? year : null, month, day, leap, now, yearLength > 0);
        }

        // 腊月三十五: no such day, so nothing of it is a time.
        var excess = cursor;
        if (certain && excess.TakeNumber(out var more) && more.Value is > 30 and < 100 && !excess.SeesAny(["个", "人", "户", "块", "元"]))
        {
            return DaySpan.Refused(excess.At - at);
        }

        return certain && cursor.Peek is not ('份') ? WholeMonth(cursor.At - at, yearLength > 0 ? year : null, month, leap, now) : default;
    }

    private static bool TakeMonth(ref ChineseCursor cursor, bool certain, out int month)
    {
        if (cursor.TakeOne(Months, out month))
        {
            return true;
        }

        var start = cursor.At;
        if (cursor.TakeNumberThen(out var number, "月") && number.Digits && number.Value is >= 1 and <= 12)
        {
            // 8月十五 is lunar by its day, 闰4月 by its leap.
            month = number.Whole;
            return certain || cursor.Peek is '初' or '廿' or '十' or '二' or '三';
        }

        cursor.At = start;
        return false;
    }

    private static bool NewYear(ref ChineseCursor cursor, out int day)
    {
        day = 0;
        var start = cursor.At;
        return (cursor.TakeAny("大年", "年") && cursor.Take('初') && cursor.TakeNumber(out var number) && (day = number.Whole) is >= 1 and <= 10) || Back(ref cursor, start);
    }

    // 初N belongs to the lunar calendar alone; so do 廿 and 十五 without 号 once a lunar month stands before.
    private static bool Day(ref ChineseCursor cursor, bool certain, out int day, out bool lunarForm)
    {
        day = 0;
        var start = cursor.At;
        var opening = cursor.Take('初');
        lunarForm = opening || cursor.Peek is '廿';
        if ((opening ? cursor.TakeShort(out var number) : cursor.TakeNumber(out number)) && number.Value is >= 1 and <= 30 && (certain || lunarForm || !cursor.SeesAny(["号", "日"])))
        {
            day = number.Whole;
            _ = certain && cursor.TakeAny("日", "号");
            return true;
        }

        return Back(ref cursor, start);
    }

    private static DaySpan DayAlone(ref ChineseCursor cursor, int at, bool marked, DateTime now)
    {
        if (!Day(ref cursor, marked, out var day, out var lunarForm) || !(lunarForm || marked) || cursor.SeesAny(["中", "级", "班", "个", "楼"]) || (cursor.Before is '一' or '二' or '三' && cursor.SeesAny(["学生", "年级", "家长", "的孩子", "孩子", "毕业"])))
        {
            return default;
        }

        // The next such day: lunar months have 29 or 30 days.
        for (var ahead = 0; ahead < 62; ahead++)
        {
            if (ChineseDays.LunarDay(now.Date.AddDays(ahead)).Day == day)
            {
                return DaySpan.Day(cursor.At - at, now.Date.AddDays(ahead));
            }
        }

        return DaySpan.Refused(cursor.At - at);
    }

    private static DaySpan Resolve(int length, int? year, int month, int day, bool leap, DateTime now, bool anchored)
    {
        if (year is { } said)
        {
            return ChineseDays.LunarDate(said, month, day, leap) is { } date ? DaySpan.Day(length, date) with { Anchored = anchored } : DaySpan.Refused(length);
        }

        for (var candidate = ChineseDays.LunarYear(now); candidate <= now.Year + (leap ? 20 : 2); candidate++)
        {
            if (ChineseDays.LunarDate(candidate, month, day, leap) is { } date && date >= now.Date)
            {
                return DaySpan.Day(length, date, ChineseDays.LunarDate(candidate - 1, month, day, leap));
            }
        }

        return DaySpan.Refused(length);
    }

    private static DaySpan WholeMonth(int length, int? year, int month, bool leap, DateTime now)
    {
        // A leap month may be decades off: the one last past is meant as well as the next.
        foreach (var candidate in year is { } said ? [said] : leap ? Enumerable.Range(now.Year - 19, 39).OrderBy(other => Math.Abs(other - now.Year)) : Enumerable.Range(ChineseDays.LunarYear(now), 3))
        {
            var start = ChineseDays.LunarDate(candidate, month, 1, leap);
            var end = (ChineseDays.LunarDate(candidate, month, 30, leap) ?? ChineseDays.LunarDate(candidate, month, 29, leap))?.AddDays(1);
            if (start is { } first && end is { } last && (last > now.Date || leap || year is not null))
            {
                var previous = year is null && !leap ? ChineseDays.LunarDate(candidate - 1, month, 1) : null;
                return new DaySpan(length, first, last) { Other = previous };
            }
        }

        return default;
    }

    private static bool Back(ref ChineseCursor cursor, int start)
    {
        cursor.At = start;
        return false;
    }
}
