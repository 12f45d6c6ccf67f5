using System.Globalization;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads years and their parts: 明年, 2027年, 年底, 上半年, 第三季度, 明年春天, 暑假.</summary>
internal static class ChineseYear
{
    private static readonly (string Word, int From)[] Parts =
    [
        ("上半年", 0106), ("下半年", 0712), ("前半年", 0106), ("后半年", 0712), ("年初", 0102), ("年中", 0507), ("年底", 1112), ("年末", 1112), ("年尾", 1112), ("岁末", 1112), ("伊始", 0101),
        ("开春", 0204), ("春季", 0305), ("春天", 0305), ("夏季", 0608), ("夏天", 0608), ("秋季", 0911), ("秋天", 0911), ("冬季", 1214), ("冬天", 1214), ("入冬", 1112), ("暑假", 0708), ("寒假", 0102),
        ("上个半年", 200), ("这个半年", 201), ("下个半年", 202),
        ("上季度", -1), ("上上个季度", -2), ("下下个季度", 2), ("上个季度", -1), ("下季度", 1), ("下个季度", 1), ("本季度", 99), ("这个季度", 99), ("这季度", 99),
    ];

    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        if (Decade(text, at) is { Found: true } decade)
        {
            return decade;
        }

        var cursor = new ChineseCursor(text, at);
        var (yearLength, year) = ChineseDate.YearAnchor(text, at, now);
        cursor.At += yearLength;
        var anchored = yearLength > 0;
        if (!anchored && cursor.TakeAny("今明两年"))
        {
            return new DaySpan(4, new DateTime(now.Year, 1, 1), new DateTime(now.Year + 2, 1, 1)) { Anchored = true };
        }

        // 今年底, 明年初, 2026年春: the year's own 年 serves for both words.
        if (anchored && cursor.TakeOne([("初", 0102), ("头", 0102), ("中", 0507), ("底", 1112), ("末", 1112), ("尾", 1112), ("春", 0305), ("夏", 0608), ("秋", 0911), ("冬", 1214)], out var shared) && !cursor.SeesAny(["一", "二", "三", "秋", "节", "运", "晚", "游", "天", "季", "分", "至", "联", "令", "训", "两", "几", "美", "国", "俄", "日", "欧", "央", "心", "间", "学", "考", "医", "小", "型"]))
        {
            return Months(cursor.At - at, year, shared, true, now);
        }

        return Inside(text, at, yearLength, year, now) is { Found: true } part ? part
            : anchored && !IsPartOfWord(text, at + yearLength) ? new DaySpan(yearLength, new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1)) { Anchored = true } : default;
    }

    // What stands in a year that was said, or in this one.
    private static DaySpan Inside(ReadOnlySpan<char> text, int at, int yearLength, int year, DateTime now)
    {
        var anchored = yearLength > 0;
        // 2021年的第一周
        var inside = at + yearLength + (anchored && yearLength < text.Length - at && text[at + yearLength] == '的' ? 1 : 0);
        var cursor = new ChineseCursor(text, inside);
        if (cursor.TakeOne(Parts, out var part))
        {
            return part switch
            {
                >= 200 and <= 202 => HalfYear(cursor.At - at, now, part - 201),
                >= -2 and <= 2 or 99 => ChinesePeriodPart.OfQuarter(ref cursor, at, QuarterOf(now).AddMonths(part == 99 ? 0 : 3 * part), true),
                _ => Months(cursor.At - at, anchored ? year : null, part, anchored, now),
            };
        }

        cursor.At = inside;
        if (Months(ref cursor) is { } counted && anchored)
        {
            var from = new DateTime(year, 1, 1);
            return new DaySpan(cursor.At - at, from.AddMonths(counted.From), from.AddMonths(counted.To)) { Anchored = true };
        }

        cursor.At = inside;
        if (anchored && ChinesePeriodPart.Counted(ref cursor, new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1)) is { } days)
        {
            return new DaySpan(cursor.At - at, days.Start, days.End) { Anchored = true };
        }

        cursor.At = inside;
        return WeekOrQuarter(ref cursor, at, anchored, anchored ? year : now.Year, now);
    }

    // 第三周, 第二季度, 首季度, 季度末
    private static DaySpan WeekOrQuarter(ref ChineseCursor cursor, int at, bool anchored, int year, DateTime now)
    {
        var inside = cursor.At;
        if (cursor.Take('第') && cursor.TakeNumberThen(out var week, "个星期", "个周", "周") && week.Value is >= 1 and <= 53 && (anchored || week.Value > 5) && cursor.Peek is not ('年' or '岁'))
        {
            var monday = ISOWeek.ToDateTime(year, week.Whole, DayOfWeek.Monday);
            return new DaySpan(cursor.At - at, monday, monday.AddDays(7)) { Anchored = true };
        }

        cursor.At = inside;
        _ = cursor.TakeAny("第", "首季度", "首个季度") || (!anchored && cursor.SeesAny(["季度末", "季度初", "季度底"]) && cursor.Take("季度"));
        if (cursor.Before == '度' && cursor.At > inside)
        {
            return ChinesePeriodPart.OfQuarter(ref cursor, at, cursor.Text[inside] == '季' ? QuarterOf(now) : new DateTime(year, 1, 1), true);
        }

        if (cursor.TakeNumberThen(out var number, "季度") && number.Value is >= 1 and <= 4)
        {
            return ChinesePeriodPart.OfQuarter(ref cursor, at, new DateTime(year, (number.Whole * 3) - 2, 1), true);
        }

        return default;
    }

    // 上世纪八十年代, 90年代, 十九世纪: without a century, a decade is the last one but for the tens and twenties.
    private static DaySpan Decade(ReadOnlySpan<char> text, int at)
    {
        var cursor = new ChineseCursor(text, at);
        var century = cursor.TakeOne([("上个世纪", 20), ("上世纪", 20), ("本世纪", 21)], out var named) ? named
            : cursor.TakeNumberThen(out var counted, "世纪") && counted.Value is >= 1 and <= 30 ? counted.Whole : 0;
        var afterCentury = cursor.At;
        _ = century > 0 && cursor.Take('的');
        if (cursor.TakeNumberThen(out var tens, "年代") && tens.Value is >= 10 and <= 90 && tens.Whole % 10 == 0)
        {
            var from = ((century > 0 ? century - 1 : tens.Whole >= 30 ? 19 : 20) * 100) + tens.Whole;
            var (start, end) = ChinesePeriodPart.OfYears(ref cursor, from, 10);
            return new DaySpan(cursor.At - at, start, end) { Anchored = true };
        }

        cursor.At = afterCentury;
        if (century <= 1 || text[afterCentury - 1] != '纪' || cursor.SeesAny(["花", "佳", "城", "家", "华", "公", "大", "联"]))
        {
            return default;
        }

        var (first, last) = ChinesePeriodPart.OfYears(ref cursor, (century - 1) * 100, 100);
        return new DaySpan(cursor.At - at, first, last) { Anchored = true };
    }

    // 前三个月, 后两个季度, 首月: parts counted from either end of a year.
    private static (int From, int To)? Months(ref ChineseCursor cursor)
    {
        _ = cursor.Take('的');
        if (cursor.TakeAny("首月", "首个月"))
        {
            return (0, 1);
        }

        if (!cursor.TakeOne([("前", 1), ("头", 1), ("后", -1), ("最后", -1), ("第", 0)], out var side) || !cursor.TakeNumber(out var number) || number.Value > 12)
        {
            return null;
        }

        var months = cursor.TakeAny("个季度", "季度") ? 3 : cursor.TakeAny("个月", "月") ? 1 : 0;
        var length = months * number.Whole;
        return months == 0 || length is < 1 or > 12 ? null : side switch
        {
            1 => (0, length),
            -1 => (12 - length, 12),
            _ => (length - months, length),
        };
    }

    private static bool IsPartOfWord(ReadOnlySpan<char> text, int end) => end < text.Length && text[end] is '级' or '轻' or '龄' or '代' or '货' or '纪';

    // Months are packed as first * 100 + last; 14 is February of the year after.
    private static DaySpan Months(int length, int? year, int packed, bool anchored, DateTime now)
    {
        var start = new DateTime(year ?? now.Year, packed / 100, 1);
        var end = new DateTime(start.Year, 1, 1).AddMonths(packed % 100);
        if (packed == 0106 && year is null)
        {
            // Of the two halves one speaks within the year.
            return new DaySpan(length, start, end).Or(start.AddYears(1), end.AddYears(1));
        }

        if (year is null && end <= now.Date)
        {
            (start, end) = (start.AddYears(1), end.AddYears(1));
        }

        var span = new DaySpan(length, start, end) { Anchored = anchored, Closing = packed == 1112 };
        return Season(packed, start.Year) is { } season ? span.Or(season.Start, season.End) : span;
    }

    // By the old calendar a season begins with its solar term.
    private static (DateTime Start, DateTime End)? Season(int packed, int year)
    {
        var term = packed switch { 0305 => 2, 0608 => 8, 0911 => 14, 1214 => 20, _ => -1 };
        return term >= 0 && ChineseDays.SolarTerm(year, term) is { } start && ChineseDays.SolarTerm(term == 20 ? year + 1 : year, (term + 6) % 24) is { } end ? (start, end) : null;
    }

    private static DateTime QuarterOf(DateTime now) => new(now.Year, ((now.Month - 1) / 3 * 3) + 1, 1);

    private static DaySpan HalfYear(int length, DateTime now, int offset)
    {
        var start = new DateTime(now.Year, now.Month <= 6 ? 1 : 7, 1).AddMonths(6 * offset);
        return new DaySpan(length, start, start.AddMonths(6)) { Anchored = true };
    }
}
