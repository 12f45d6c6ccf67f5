namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads years and their parts: 明年, 2027年, 年底, 上半年, 第三季度, 明年春天, 暑假.</summary>
internal static class ChineseYear
{
    private static readonly (string Word, int From)[] Parts =
    [
        ("上半年", 0106), ("下半年", 0712), ("前半年", 0106), ("后半年", 0712), ("年初", 0103), ("年中", 0507), ("年底", 1012), ("年末", 1012), ("年尾", 1012), ("岁末", 1012),
        ("开春", 0204), ("春季", 0305), ("春天", 0305), ("夏季", 0608), ("夏天", 0608), ("秋季", 0911), ("秋天", 0911), ("冬季", 1214), ("冬天", 1214), ("暑假", 0708), ("寒假", 0102),
        ("上季度", -1), ("上个季度", -1), ("下季度", 1), ("下个季度", 1), ("本季度", 99), ("这个季度", 99), ("这季度", 99),
    ];

    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        var (yearLength, year) = ChineseDate.YearAnchor(text, at, now);
        cursor.At += yearLength;
        var anchored = yearLength > 0;
        // 今年底, 明年初: the year's own 年 serves for both words.
        if (anchored && cursor.TakeOne([("初", 0103), ("中", 0507), ("底", 1012), ("末", 1012)], out var shared) && !cursor.SeesAny(["一", "二", "三", "秋"]))
        {
            return Months(cursor.At - at, year, shared, true, now);
        }

        cursor.At = at + yearLength;
        if (cursor.TakeOne(Parts, out var part))
        {
            return part is -1 or 1 or 99 ? Quarter(cursor.At - at, now, part == 99 ? 0 : part) : Months(cursor.At - at, anchored ? year : null, part, anchored, now);
        }

        cursor.At = at + yearLength;
        _ = cursor.Take('第');
        if (cursor.TakeNumberThen(out var number, "季度") && number.Value is >= 1 and <= 4)
        {
            var first = (number.Whole * 3) - 2;
            return Months(cursor.At - at, anchored ? year : now.Year, (first * 100) + first + 2, true, now);
        }

        return anchored && !IsPartOfWord(text, at + yearLength) ? new DaySpan(yearLength, new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1)) { Anchored = true } : default;
    }

    private static bool IsPartOfWord(ReadOnlySpan<char> text, int end) => end < text.Length && text[end] is '级' or '轻' or '龄' or '代' or '货' or '纪';

    // Months are packed as first * 100 + last; 14 is February of the year after.
    private static DaySpan Months(int length, int? year, int packed, bool anchored, DateTime now)
    {
        var start = new DateTime(year ?? now.Year, packed / 100, 1);
        var end = new DateTime(start.Year, 1, 1).AddMonths(packed % 100);
        if (year is null && end <= now.Date)
        {
            (start, end) = (start.AddYears(1), end.AddYears(1));
        }

        return new DaySpan(length, start, end) { Anchored = anchored };
    }

    private static DaySpan Quarter(int length, DateTime now, int offset)
    {
        var start = new DateTime(now.Year, ((now.Month - 1) / 3 * 3) + 1, 1).AddMonths(3 * offset);
        return new DaySpan(length, start, start.AddMonths(3)) { Anchored = true };
    }
}
