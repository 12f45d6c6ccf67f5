namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads expressions that name days: 27号, 下周三, 后天, 大年初一, 国庆, 下个月底, 三天后.</summary>
internal static class ChineseDate
{
    private delegate DaySpan Reader(ReadOnlySpan<char> text, int at, DateTime now);

    private static readonly Reader[] Readers =
    [
        ChineseLunarDate.Read, ChineseNamedDate.Read, ChineseWeekday.Read, ChineseRelativeDate.Read, ChineseAbsoluteDate.Read, ChineseMonth.Read, ChineseYear.Read,
    ];

    /// <summary>The longest date expression that starts at an index.</summary>
    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var best = default(DaySpan);
        if (at >= text.Length)
        {
            return best;
        }

        foreach (var read in Readers)
        {
            var found = read(text, at, now);
            if (found.Length > best.Length)
            {
                best = found;
            }
        }

        return best;
    }

    /// <summary>A year said as an anchor before a date: 今年, 2027年, 二零二七年; its length is 0 when none is.</summary>
    public static (int Length, int Year) YearAnchor(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        if (cursor.TakeOne([("上上一年", -2), ("下下一年", 2), ("大前年", -3), ("大后年", 3), ("今年", 0), ("这一年", 0), ("同年", 0), ("本年", 0), ("当年", 0), ("明年", 1), ("来年", 1), ("次年", 1), ("后年", 2), ("去年", -1), ("上一年", -1), ("下一年", 1), ("前年", -2)], out var offset) || (!(at > 0 && ChineseScript.IsHan(text[at - 1])) && cursor.TakeOne([("上年", -1), ("下年", 1)], out offset) && !cursor.SeesAny(["纪", "级", "岁"])))
        {
            _ = cursor.TakeAny("的", "度");
            return (cursor.At - at, now.Year + offset);
        }

        cursor.At = at;
        if (!(at > 0 && ChineseScript.IsHan(text[at - 1])) && cursor.TakeAny("年时个", "年时") && !cursor.SeesAny(["间", "候", "段", "代", "期"]))
        {
            return (cursor.At - at, now.Year - 1);
        }

        cursor.At = at;
        if (cursor.Take("民国") && cursor.TakeNumberThen(out var republic, "年") && republic.Value is >= 1 and < 200)
        {
            return (cursor.At - at, 1911 + republic.Whole);
        }

        cursor.At = at;
        if (YearsAway(ref cursor, out offset))
        {
            return (cursor.At - at, now.Year + offset);
        }

        cursor.At = at;
        if (!cursor.TakeNumber(out var number) || !cursor.Take('年') || cursor.Peek is '级' or '多' || (number.Length < 4 && !IsShortYear(text, at, number) && cursor.Peek is '前' or '后' or '来' or '以' or '之'))
        {
            return default;
        }

        var digits = number.Length;
        if (!number.Digits && !number.Spelled)
        {
            // 两千零二十六年 is a year, 十年 a length of time.
            return number.Value is >= 1900 and < 2200 ? (cursor.At - at, number.Whole) : default;
        }

        return digits switch
        {
            4 when number.Value is >= 1000 and <= 9998 => (cursor.At - at, number.Whole),
            // 33年 looks back, 27年 ahead: a decade from now parts the centuries.
            2 when number.Spelled || number.Digits => (cursor.At - at, now.Year - (now.Year % 100) + number.Whole - (number.Whole > (now.Year % 100) + 10 ? 100 : 0)),
            _ => default,
        };
    }

    // 2年后3月5号, 三十年前的8月: a month after it makes a year of the distance.
    private static bool YearsAway(ref ChineseCursor cursor, out int offset)
    {
        offset = 0;
        if (cursor.Peek == '0' || !cursor.TakeNumberThen(out var number, "年") || number.Value > 120 || !cursor.TakeOne([("之后的", 1), ("之后", 1), ("后的", 1), ("后", 1), ("之前的", -1), ("之前", -1), ("前的", -1), ("前", -1)], out var side))
        {
            return false;
        }

        offset = side * number.Whole;
        var month = cursor;
        return month.TakeNumberThen(out _, "月");
    }

    // 07年以后 and 五八年前 name years, 10年以后 counts them.
    private static bool IsShortYear(ReadOnlySpan<char> text, int at, NumberSpan number) => number.Length == 2 && (number.Spelled || text[at] == '0');
}
