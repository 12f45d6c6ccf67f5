namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads parts of a period counted or named from either end: 前10天, 最后3周, 上半周, 末, 初期.</summary>
internal static class ChinesePeriodPart
{
    /// <summary>前10天, 头两周, 最后三天 of a period; 前 and 后 alone only where 的 has tied them to it.</summary>
    public static (DateTime Start, DateTime End)? Counted(ref ChineseCursor cursor, DateTime start, DateTime end)
    {
        var at = cursor.At;
        var tied = cursor.Before == '的' || cursor.Take('的');
        var taken = cursor.TakeOne([("头", 1), ("最初", 1), ("开头", 1), ("最后", -1)], out var side) || (tied && cursor.TakeOne([("前", 1), ("后", -1)], out side));
        if (taken && cursor.TakeNumber(out var number) && number.Value is >= 1 and <= 366 && cursor.TakeOne([("天", 1), ("日", 1), ("周", 7), ("个星期", 7), ("个礼拜", 7), ("星期", 7)], out var days))
        {
            var length = number.Whole * days;
            if (start.AddDays(length) <= end)
            {
                return side > 0 ? (start, start.AddDays(length)) : (end.AddDays(-length), end);
            }
        }

        cursor.At = at;
        return null;
    }

    /// <summary>上半周 is Monday to Wednesday, 下半周 the rest.</summary>
    public static (int From, int Days)? HalfWeek(ref ChineseCursor cursor) =>
        cursor.TakeAny("上半周", "前半周") ? (0, 3) : cursor.TakeAny("下半周", "后半周") ? (3, 4) : null;

    /// <summary>The beginning, middle or end of some years: a fifth of a century, three years of a decade.</summary>
    public static (DateTime Start, DateTime End) OfYears(ref ChineseCursor cursor, int from, int years)
    {
        var length = years == 100 ? 20 : 3;
        var (first, count) = cursor.TakeOne([("早期", 1), ("前期", 1), ("初期", 1), ("初", 1), ("中期", 2), ("中叶", 2), ("末期", 3), ("晚期", 3), ("后期", 3), ("末", 3)], out var part)
            ? part switch { 1 => (from, length), 2 => (from + (years == 100 ? 40 : 4), length), _ => (from + years - length, length) }
            : (from, years);
        return (new DateTime(Math.Max(1, first), 1, 1), new DateTime(first + count, 1, 1));
    }

    /// <summary>季度末 is the last month of a quarter, 季度初 its first.</summary>
    public static DaySpan OfQuarter(ref ChineseCursor cursor, int at, DateTime start, bool anchored)
    {
        var (first, count) = cursor.TakeAny("末", "底") ? (2, 1) : cursor.TakeAny("初") ? (0, 1) : (0, 3);
        return new DaySpan(cursor.At - at, start.AddMonths(first), start.AddMonths(first + count)) { Anchored = anchored, Closing = first == 2 };
    }
}
