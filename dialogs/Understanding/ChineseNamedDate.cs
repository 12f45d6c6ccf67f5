namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads festivals and solar terms with what is said around them: 今年中秋, 国庆期间, 过年那几天, 端午前一天, 冬至.</summary>
internal static class ChineseNamedDate
{
    private static readonly string[] Several = ["放假那几天", "放假期间", "那几天", "这几天", "那几日", "期间", "假期", "长假", "小长假", "放假", "假日", "黄金周", "前后"];

    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        var (yearLength, year) = ChineseDate.YearAnchor(text, at, now);
        cursor.At += yearLength;
        int? said = yearLength > 0 ? year : null;
        var beforeName = cursor.At;
        if (cursor.TakeAny("过年", "过大年", "春节", "年假") && NewYearDays(ref cursor, text[beforeName] == '过', said, now) is { Found: true } days)
        {
            return days with { Length = cursor.At - at };
        }

        cursor.At = beforeName;
        var (length, find) = ChineseFestivals.Find(text, cursor.At, yearLength > 0);
        if (find is null || (yearLength == 0 && ChineseBearers.Bear(text, at, cursor.At + length)))
        {
            return default;
        }

        cursor.At += length;
        if (Resolve(find, said, now) is not { } found)
        {
            // A year the tables do not know: better no day than another year's.
            return said is null ? default : DaySpan.Refused(cursor.At - at);
        }

        var span = Around(ref cursor, at, text.Slice(beforeName, length), found, yearLength > 0);
        span = text[beforeName + 1] == '月' ? span with { Lunar = true } : span;
        // 20年小寒 is in the winter of that year; a feast just past may still be meant.
        var second = said is { } year2 && found.Month == 1 && length >= 2 && text[beforeName + 1] == '寒' ? find(year2 + 1) : said is null ? Before(find, found) : null;
        // The last days of a lunar year fall in the civil year after, or in the one that was said.
        second ??= said is { } civil && found.Year > civil ? find(civil - 1) : null;
        // 2026年八月十五 is a lunar day to most, the fifteenth of August to some.
        second ??= said is { } solar && text[beforeName + 1] == '月' ? Solar(text.Slice(beforeName, length), solar) : null;
        return second is { } other && !span.Other.HasValue ? span.Or(other + (span.Start - found), other + (span.End - found)) : span;
    }

    private static DateTime? Resolve(Func<int, DateTime?> find, int? year, DateTime now)
    {
        if (year is { } said)
        {
            return find(said);
        }

        // The lunar year may lag behind the calendar's, so that last year's 腊八 can still be to come.
        for (var candidate = now.Year - 1; candidate <= now.Year + 2; candidate++)
        {
            if (find(candidate) is { } day && day >= now.Date)
            {
                return day;
            }
        }

        return null;
    }

    private static DateTime? Solar(ReadOnlySpan<char> name, int year) => ChineseDays.Date(year, ChineseNumber.Read(name, 0).Whole, ChineseNumber.Read(name, 2).Whole);

    private static DateTime? Before(Func<int, DateTime?> find, DateTime found) =>
        find(found.Year - 1) is { } last && last < found ? last : find(found.Year - 2);

    private static DaySpan Around(ref ChineseCursor cursor, int at, ReadOnlySpan<char> name, DateTime day, bool anchored)
    {
        if (cursor.TakeAny("前一天", "的前一天", "前天", "前夕", "头一天", "前夜"))
        {
            return DaySpan.Day(cursor.At - at, day.AddDays(-1)) with { Anchored = anchored };
        }

        if (cursor.TakeAny("后一天", "的后一天", "第二天", "的第二天", "翌日", "次日"))
        {
            return DaySpan.Day(cursor.At - at, day.AddDays(1)) with { Anchored = anchored };
        }

        var beforeCount = cursor.At;
        if (cursor.TakeAny("前", "后") && cursor.Before is var side && cursor.TakeNumberThen(out var count, "天") && count.Value < 100)
        {
            return DaySpan.Day(cursor.At - at, day.AddDays(side == '前' ? -count.Whole : count.Whole)) with { Anchored = anchored };
        }

        cursor.At = beforeCount;
        if (cursor.TakeAny("之后第", "以后第", "过后第", "后第", "后的第") && cursor.TakeNumberThen(out var nth, "天") && nth.Value < 100)
        {
            return DaySpan.Day(cursor.At - at, day.AddDays(nth.Whole)) with { Anchored = anchored };
        }

        cursor.At = beforeCount;
        _ = cursor.Take('节');
        if (cursor.TakeAny(Several))
        {
            return new DaySpan(cursor.At - at, day, day.AddDays(HolidayLength(name))) { Anchored = anchored };
        }

        _ = cursor.TakeAny("当天", "那天", "当日", "这天", "那一天", "这一天");
        return DaySpan.Day(cursor.At - at, day) with { Anchored = anchored };
    }

    /// <summary>How many days a feast is kept.</summary>
    public static int HolidayLength(ReadOnlySpan<char> name) => name[..2] switch
    {
        "春节" => 6,
        "国庆" or "十一" => 7,
        "五一" or "劳动" => 5,
        _ => 3,
    };

    // The Spring Festival's days run from the eve to the sixth.
    private static DaySpan NewYearDays(ref ChineseCursor cursor, bool passing, int? year, DateTime now)
    {
        var several = cursor.TakeAny(Several);
        if (!several && !passing)
        {
            return default;
        }

        if (!several)
        {
            _ = cursor.TakeAny("的时候", "那会儿", "那会", "时");
            if (cursor.SeesAny(["好", "快乐"]))
            {
                return default;
            }
        }

        for (var candidate = year ?? now.Year; candidate <= (year ?? now.Year + 1); candidate++)
        {
            if (ChineseDays.LunarDate(candidate, 1, 1) is { } first && (year is not null || first.AddDays(6) > now.Date))
            {
                return new DaySpan(1, first.AddDays(-1), first.AddDays(6)) { Anchored = year is not null };
            }
        }

        return default;
    }
}
