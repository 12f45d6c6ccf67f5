namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads weeks and weekdays: 周三, 下周三, 这周末, 下下星期, 周六日.</summary>
internal static class ChineseWeekday
{
    private static readonly (string Word, int Weeks)[] Weeks =
    [
        ("下下下个", 3), ("下下下", 3), ("上上上个", -3), ("上上上", -3), ("下下个", 2), ("下下", 2), ("上上个", -2), ("上上", -2), ("下一个", 1), ("下个", 1), ("下一", 1), ("下", 1), ("上一个", -1), ("上个", -1), ("前个", -1), ("上一", -1), ("上", -1), ("这个", 0), ("这一", 0), ("这", 0), ("今个", 0), ("今", 0), ("本", 0), ("当", 0),
    ];

    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        if (ChinesePeriodPart.HalfWeek(ref cursor) is { } alone)
        {
            return Anchored(cursor.At - at, ChineseDays.Monday(now).AddDays(alone.From), alone.Days);
        }

        var relative = cursor.TakeOne(Weeks, out var weeks) || WeeksAway(ref cursor, out weeks);
        if (!relative && cursor.TakeAny("双休日"))
        {
            return Coming(cursor.At - at, 5, 2, now);
        }

        if (!cursor.TakeAny("星期", "礼拜", "周"))
        {
            return default;
        }

        var monday = ChineseDays.Monday(now).AddDays(7 * weeks);
        var afterWeek = cursor.At;
        if (relative)
        {
            if (Part(ref cursor, at, monday) is { Found: true } part)
            {
                return part;
            }

            _ = cursor.TakeAny("的周", "的星期", "的礼拜", "的", "里的周", "周", "星期", "礼拜");
        }

        if (Named(ref cursor, out var first, out var days))
        {
            _ = days == 2 && cursor.TakeAny("这两天", "两天");
            return relative ? Anchored(cursor.At - at, monday.AddDays(first), days) : Coming(cursor.At - at, first, days, now);
        }

        cursor.At = afterWeek;
        // 下周 is a week; 周 alone and 一周 are not; 上周围 is no week.
        return relative && cursor.Peek is not ('围' or '边' or '年' or '岁' or '长' or '到') ? new DaySpan(cursor.At - at, monday, monday.AddDays(7)) { Anchored = true } : default;
    }

    // 下周的前三天, 本周下半周
    private static DaySpan Part(ref ChineseCursor cursor, int at, DateTime monday)
    {
        var start = cursor.At;
        _ = cursor.Take('的');
        if (ChinesePeriodPart.HalfWeek(ref cursor) is { } half)
        {
            return Anchored(cursor.At - at, monday.AddDays(half.From), half.Days);
        }

        if (ChinesePeriodPart.Counted(ref cursor, monday, monday.AddDays(7)) is { } counted)
        {
            return Anchored(cursor.At - at, counted.Start, (counted.End - counted.Start).Days);
        }

        cursor.At = start;
        return default;
    }

    // 3周后周五 is the Friday of the third week from this one.
    private static bool WeeksAway(ref ChineseCursor cursor, out int weeks)
    {
        var start = cursor.At;
        weeks = 0;
        if (!ChineseNumber.IsPart(cursor.Before) && cursor.TakeNumberThen(out var number, "个星期", "星期", "个礼拜", "礼拜", "周") && number.Value <= 60 && cursor.TakeOne([("之后的", 1), ("之后", 1), ("后的", 1), ("后", 1), ("前的", -1), ("前", -1)], out var side) && cursor.SeesAny(["星期", "礼拜", "周"]))
        {
            weeks = side * number.Whole;
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>A weekday's number from Monday = 0, and how many days it names.</summary>
    public static bool Named(ref ChineseCursor cursor, out int first, out int days)
    {
        (first, days) = (0, 1);
        if (cursor.Take('末'))
        {
            (first, days) = (5, 2);
            return true;
        }

        if (!TakeDay(ref cursor, out first))
        {
            return false;
        }

        var more = cursor;
        // 周六日, 周六周日 are one weekend.
        if (first == 5 && (more.TakeAny("、周", "和周", "周", "、", "和") || true) && more.TakeAny("日", "天") && !more.SeesAny(["期", "气"]))
        {
            cursor = more;
            days = 2;
        }
        else if (first < 5 && Next(cursor, first))
        {
            // 周三四: this day and the next.
            cursor.At++;
            days = 2;
        }

        return true;
    }

    private static bool Next(ChineseCursor cursor, int first)
    {
        if (char.IsAsciiDigit(cursor.Peek) || !TakeDay(ref cursor, out var second) || second != first + 1)
        {
            return false;
        }

        return cursor.IsEnd || !(ChineseNumber.IsPart(cursor.Peek) || cursor.SeesAny(["点", "时", "号", "楼", "个", "月", "年", "单", "栋", "幢", "室", "层", "户", "人", "天", "次", "位", "名", "家", "件", "分", "刻", "岁", "到", "至", "日", "、"]));
    }

    public static bool TakeDay(ref ChineseCursor cursor, out int day)
    {
        day = cursor.Peek switch
        {
            '一' or '1' => 0,
            '二' or '2' => 1,
            '三' or '3' => 2,
            '四' or '4' => 3,
            '五' or '5' => 4,
            '六' or '6' => 5,
            '日' or '天' or '7' => 6,
            _ => -1,
        };
        var arabic = char.IsAsciiDigit(cursor.Peek);
        var next = cursor.At + 1 < cursor.Text.Length ? cursor.Text[cursor.At + 1] : '\0';
        if (day < 0 || (arabic && (char.IsAsciiDigit(next) || next is '天' or '个' or '次')) || (next is '十' && !IsHour(cursor)) || (next is '个' && day < 6))
        {
            return false;
        }

        cursor.At++;
        return true;
    }

    // 星期二十三点 is Tuesday's one o'clock.
    private static bool IsHour(ChineseCursor cursor)
    {
        cursor.At++;
        return cursor.TakeNumberThen(out var hour, "点") && hour.Value is >= 10 and < 20;
    }

    private static DaySpan Anchored(int length, DateTime first, int days) => new(length, first, first.AddDays(days)) { Anchored = true };

    private static DaySpan Coming(int length, int first, int days, DateTime now)
    {
        var start = ChineseDays.Monday(now).AddDays(first);
        if (start.AddDays(days) <= now.Date)
        {
            start = start.AddDays(7);
        }

        // On a Monday, 周一 may be today or a week from now; later in the week, also the one that has passed.
        DateTime? other = start <= now.Date && days == 1 ? start.AddDays(7) : days == 1 ? start.AddDays(-7) : null;
        return new DaySpan(length, start, start.AddDays(days), other) { Weekday = true };
    }
}
