namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads lunar days: 农历八月十五, 正月初三, 大年初一, 腊月廿三, 初一.</summary>
internal static class ChineseLunarDate
{
    private static readonly (string Word, int Month)[] Months =
    [
        ("正月", 1), ("一月", 1), ("二月", 2), ("三月", 3), ("四月", 4), ("五月", 5), ("六月", 6), ("七月", 7), ("八月", 8), ("九月", 9), ("十月", 10), ("冬月", 11), ("十一月", 11), ("腊月", 12), ("十二月", 12),
    ];

    /// <summary>The words that say a date is lunar.</summary>
    public static readonly string[] Marks = ["农历", "阴历", "旧历", "古历", "老历"];

    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now) => Read(text, at, now, false);

    /// <summary>The same where words before have said that the date is lunar.</summary>
    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now, bool lunar)
    {
        var cursor = new ChineseCursor(text, at);
        var marked = cursor.TakeAny(Marks) || lunar;
        var found = Find(ref cursor, at, marked, now);
        return found.Found ? found with { Lunar = true } : default;
    }

    private static DaySpan Find(ref ChineseCursor cursor, int at, bool marked, DateTime now)
    {
        var text = cursor.Text;
        var (yearLength, year) = ChineseDate.YearAnchor(text, cursor.At, now);
        cursor.At += yearLength;
        marked |= cursor.TakeAny(Marks);
        _ = cursor.Take('的');
        if (NewYear(ref cursor, out var newYearMonth, out var newYearDay))
        {
            return Resolve(cursor.At - at, yearLength > 0 ? year : null, newYearMonth, newYearDay, false, now, yearLength > 0);
        }

        var beforeMonth = cursor.At;
        if (yearLength == 0 && ChineseLunarMonth.Relative(ref cursor, at, marked, now) is { Found: true } relative)
        {
            return relative;
        }

        cursor.At = beforeMonth;
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
        if (Day(ref cursor, certain, out var day, out var lunarForm) && (certain || lunarForm || IsNoSolarDay(text[beforeMonth..cursor.At])))
        {
            return Resolve(cursor.At - at, yearLength > 0 ? year : null, month, day, leap, now, yearLength > 0);
        }

        // 腊月三十五: no such day, so nothing of it is a time.
        var excess = cursor;
        if (certain && excess.TakeNumber(out var more) && more.Value is > 30 and < 100 && !excess.SeesAny(["个", "人", "户", "块", "元"]))
        {
            return DaySpan.Refused(excess.At - at);
        }

        return certain && cursor.Peek is not ('份') ? ChineseLunarMonth.Whole(ref cursor, at, yearLength > 0 ? year : null, month, leap, now) : default;
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

    // 大年初二 and 大年廿九 are counted from either side of the lunar new year.
    private static bool NewYear(ref ChineseCursor cursor, out int month, out int day)
    {
        (month, day) = (1, 0);
        var start = cursor.At;
        if (!cursor.TakeAny("大年", "年"))
        {
            return false;
        }

        var great = cursor.At - start == 2;
        var opening = cursor.Take('初');
        if (!(opening || cursor.Peek == '廿' || (great && cursor.Sees("二十"))) || !cursor.TakeNumber(out var number))
        {
            return Back(ref cursor, start);
        }

        (month, day) = (opening ? 1 : 12, number.Whole);
        return (opening ? day is >= 1 and <= 10 : day is >= 20 and < 30) || Back(ref cursor, start);
    }

    // 二月三十 can be lunar only.
    private static bool IsNoSolarDay(ReadOnlySpan<char> words) => words is "二月三十";

    // 初N belongs to the lunar calendar alone; so do 廿 and 十五 without 号 once a lunar month stands before.
    public static bool Day(ref ChineseCursor cursor, bool certain, out int day, out bool lunarForm)
    {
        day = 0;
        var start = cursor.At;
        var opening = cursor.Take('初');
        lunarForm = opening || cursor.Peek is '廿';
        if (cursor.TakeOne([("朔日", 1), ("望日", 15)], out day))
        {
            return lunarForm = true;
        }

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
        if (!Day(ref cursor, marked, out var day, out var lunarForm) || !(lunarForm || marked) || cursor.SeesAny(["中", "级", "班", "个", "楼", "天"]) || (cursor.Before is '一' or '二' or '三' && cursor.SeesAny(["学生", "年级", "家长", "的孩子", "孩子", "毕业"])))
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
            return LunarDate(said, month, day, leap) is { } date ? DaySpan.Day(length, date) with { Anchored = anchored } : DaySpan.Refused(length);
        }

        for (var candidate = ChineseDays.LunarYear(now); candidate <= now.Year + (leap ? 20 : 2); candidate++)
        {
            if (LunarDate(candidate, month, day, leap) is { } date && date >= now.Date)
            {
                return DaySpan.Day(length, date, LunarDate(candidate - 1, month, day, leap));
            }
        }

        return DaySpan.Refused(length);
    }

    // The thirtieth of the last month is said of the year's last day even where it is the twenty-ninth.
    private static DateTime? LunarDate(int year, int month, int day, bool leap) =>
        (month, day) == (12, 30) ? ChineseDays.LunarNewYearsEve(year) : ChineseDays.LunarDate(year, month, day, leap);

    private static bool Back(ref ChineseCursor cursor, int start)
    {
        cursor.At = start;
        return false;
    }
}
