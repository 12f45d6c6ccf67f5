using System.Buffers;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads ranges: 下午3点到5点, 周一到周五, 11月1号至5号, 8:00-12:00, 初一到初七, 3到5点.</summary>
internal static class ChineseTimeRange
{
    private static readonly string[] Connectors = ["一直到", "直到", "一直开到", "开到", "到", "至", "~", "-", "—", "–", "ー"];

    private static readonly SearchValues<char> LunarWords = SearchValues.Create("腊正冬农阴初廿");

    public static (int Length, TimeMeaning[] Meanings) Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        if (Months(text, at, now) is { Length: > 0 } months)
        {
            return months;
        }

        if (ChineseOpenRange.Read(text, at, now) is { Length: > 0 } open)
        {
            return open;
        }

        var cursor = new ChineseCursor(text, at);
        var first = ChineseMoment.Read(text, at, now);
        if (!first.Clock.Found && Shortened(text, at, first.Days, now) is { Length: > 0 } shortened)
        {
            return shortened;
        }

        cursor.At += first.Length;
        return first.Length == 0 ? default : Joined(cursor, at, first, now);
    }

    private static (int Length, TimeMeaning[] Meanings) Joined(ChineseCursor cursor, int at, ChineseMoment first, DateTime now)
    {
        _ = cursor.TakeAny("开始", "起");
        // 3月和9月之间: only 之间 makes a range of the two.
        var paired = !cursor.SeesAny(Connectors) && cursor.TakeAny("和", "与", "跟");
        if (!paired && !cursor.TakeAny(Connectors))
        {
            return default;
        }

        // ——
        _ = cursor.TakeAny(Connectors);

        var second = Second(cursor, first, now);
        if (second.Length == 0 || (paired && !new ChineseCursor(cursor.Text, cursor.At + second.Length).SeesAny(["之间", "间", "中间"])))
        {
            return default;
        }

        if (first.IsImpossible || second.IsImpossible)
        {
            // Half of a range that cannot be is not what was meant.
            return (cursor.At + second.Length - at, []);
        }

        first = Settled(cursor, first, second, now);
        cursor.At += second.Length;
        _ = cursor.TakeAny("之间", "期间", "这段时间") || (paired && cursor.Take('间'));
        var meanings = Between(first, second, now);
        return meanings.Length == 0 ? default : (cursor.At - at, meanings);
    }

    // What the end tells of the beginning.
    private static ChineseMoment Settled(ChineseCursor cursor, ChineseMoment first, ChineseMoment second, DateTime now)
    {
        if (first is { Days.Found: false, Clock.Found: true } && second.Days.Found && !cursor.SeesAny(["次日", "第二天", "翌日"]))
        {
            // 2点-明天4点 begins today.
            return first with { Days = DaySpan.Day(1, now.Date) };
        }

        // 9:00-17:00 is told by the 24-hour clock at both ends.
        return first is { Clock: { Found: true, Open: true }, Part: null } && second is { Clock: { Found: true, Open: false }, Part: null, Days.Found: false } && second.Clock.Time > first.Clock.Time && second.Clock.Time.Hours > 12
            ? first with { Clock = first.Clock with { Open = false } }
            : first;
    }

    private static ChineseMoment Second(ChineseCursor cursor, ChineseMoment first, DateTime now)
    {
        // Numbers and weekdays of the end follow the beginning; 明天 and the like follow today.
        var counted = ChineseNumber.IsPart(cursor.Peek) || cursor.Peek is '周' or '星' or '礼' or '初' or '除' or '元' or '中' or '端' or '国' or '春';
        var nextDay = cursor.SeesAny(["次日", "第二天", "翌日"]);
        var reference = (counted || nextDay) && first.Days.Found ? first.Days.Start : now;
        if (nextDay && cursor.Peek == '第')
        {
            return ChineseMoment.Read($"次日{cursor.Rest[3..]}", 0, reference) is { Length: > 0 } next ? Early(next) with { Length = next.Length + 1 } : default;
        }

        // Cut off, so that the dash before it does not make it part of something else.
        var second = ChineseMoment.Read(cursor.Text[cursor.At..], 0, reference, first.Clock.Found ? first.Part : null);
        second = nextDay ? Early(second) : first.Days.Lunar ? Lunar(cursor, second, reference) : second;
        if (second.Length == 0 && first.Days.Weekday && !first.Clock.Found)
        {
            // 周一到五
            var digit = cursor;
            return ChineseWeekday.TakeDay(ref digit, out _) && !digit.SeesAny(["点", "号", "个", "楼", "月"])
                ? ChineseMoment.Read($"周{cursor.Peek}", 0, first.Days.Start) with { Length = 1 }
                : default;
        }

        return second.Length == 0 && first is { Days.IsOneDay: true, Clock.Found: false, Part: null } ? DayOfMonth(cursor, first.Days) : second;
    }

    // 农历八月十五到八月十七: the end is lunar because the beginning is; 号 and 日 belong to the other calendar.
    private static ChineseMoment Lunar(ChineseCursor cursor, ChineseMoment plain, DateTime reference)
    {
        var lunar = ChineseLunarDate.Read(cursor.Text[cursor.At..], 0, reference, true);
        return lunar.Length == 0 || lunar.Length < plain.Length || cursor.Text.Slice(cursor.At, lunar.Length).ContainsAny('号', '日')
            ? plain
            : new ChineseMoment { Length = lunar.Length, Days = lunar };
    }

    // 18:00到次日2:00 is the small hours.
    private static ChineseMoment Early(ChineseMoment next) => next with { Clock = next.Clock with { Open = false } };

    // 二月十三到十五, 腊月初八到二十: the end is counted in the month of the beginning.
    private static ChineseMoment DayOfMonth(ChineseCursor cursor, DaySpan first)
    {
        var start = cursor.At;
        var lunar = cursor.Text[..start].ContainsAny(LunarWords);
        var said = lunar ? ChineseDays.LunarDay(first.Start).Day : first.Start.Day;
        if (!cursor.TakeNumber(out var day) || day.Whole <= said || day.Whole > (lunar ? 30 : DateTime.DaysInMonth(first.Start.Year, first.Start.Month)) || !(cursor.IsEnd || ChineseScript.IsStop(cursor.Peek) || cursor.Peek is '的' or '都'))
        {
            return default;
        }

        var date = first.Start.AddDays(day.Whole - said);
        return new ChineseMoment { Length = cursor.At - start, Days = DaySpan.Day(cursor.At - start, date) };
    }

    private static TimeMeaning[] Between(ChineseMoment first, ChineseMoment second, DateTime now)
    {
        if (!second.Clock.Found && second.Part is null)
        {
            return first.Clock.Found || first.Part is not null || !second.Days.Found ? [] : Days(first.Days, second.Days);
        }

        var starts = first.Meanings(now);
        var ends = second.Meanings(now);
        if (starts.Length == 0 || ends.Length == 0)
        {
            return [];
        }

        return [.. starts.Select(start => Close(start, first, second, ends[0])).DistinctBy(meaning => meaning.Start)];
    }

    private static TimeMeaning[] Days(DaySpan first, DaySpan second)
    {
        var start = first.Start;
        var end = second.End;
        if (end <= start)
        {
            end = first.Weekday || second.Weekday ? end.AddDays(7) : end.AddYears(second.Anchored ? 0 : 1);
        }

        return end > start ? [new TimeMeaning(start, end)] : [];
    }

    private static TimeMeaning Close(TimeMeaning start, ChineseMoment first, ChineseMoment second, TimeMeaning end)
    {
        if (second.Days.Found)
        {
            // 22:00到次日6:00: the next day is counted from the day the range begins.
            var last = end.End ?? end.Start;
            return start with { End = first.Days.Found || last > start.Start ? last : last.AddDays(1) };
        }

        if (!second.Clock.Found)
        {
            // 早上到中午
            var part = second.Part!.Value;
            return start with { End = start.Start.Date.AddHours(part.To) };
        }

        var until = start.Start.Date + second.Clock.Time;
        if (second.Clock.Open && until <= start.Start && second.Clock.Time.Hours < 12)
        {
            until = until.AddHours(12);
        }

        return start with { End = until <= start.Start ? until.AddDays(1) : until };
    }

    // 2018年1-9月: the first month borrows the mark of the second.
    private static (int Length, TimeMeaning[] Meanings) Months(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        var (yearLength, year) = ChineseDate.YearAnchor(text, at, now);
        cursor.At += yearLength;
        if (!cursor.TakeNumber(out var first) || first.Value is < 1 or > 12 || !cursor.TakeAny(Connectors))
        {
            return default;
        }

        _ = cursor.TakeAny(Connectors);
        if (!cursor.TakeNumberThen(out var last, "月份", "月") || last.Value > 12 || (last.Value <= first.Value && (yearLength > 0 || last.Value == first.Value || first.Digits)) || ChineseNumber.IsPart(cursor.Peek))
        {
            return default;
        }

        // 十二至一月 runs into the next year.
        var count = ((last.Whole - first.Whole + 12) % 12) + 1;
        var start = new DateTime(yearLength > 0 ? year : now.Month <= last.Whole || last.Whole < first.Whole ? now.Year : now.Year + 1, first.Whole, 1);
        return (cursor.At - at, [new TimeMeaning(start, start.AddMonths(count))]);
    }

    // 3到5点, 1到5号, 4月12-19日: the first number borrows the mark of the second.
    private static (int Length, TimeMeaning[] Meanings) Shortened(ReadOnlySpan<char> text, int at, DaySpan days, DateTime now)
    {
        var cursor = new ChineseCursor(text, at + days.Length);
        _ = days.Found && cursor.Take('的');
        var hasPart = ChineseDayPart.Take(ref cursor, false, out var part);
        var numberAt = cursor.At;
        if ((numberAt > 0 && (ChineseNumber.IsPart(text[numberAt - 1]) || text[numberAt - 1] is '-' or '#' or '第')) || !cursor.TakeNumber(out var first) || !cursor.TakeAny(Connectors))
        {
            return default;
        }

        var second = ChineseMoment.Read(text, cursor.At, now, hasPart ? part : null);
        if (second is { Clock.Found: true, Days.Found: false, Part: null } or { Clock.Found: true, Days.Found: false } && first.Value < 24)
        {
            var opening = ChineseMoment.Read($"{first.Whole}点", 0, now, hasPart ? part : second.Part) with { Days = days };
            var meanings = Between(opening, second, now);
            return (cursor.At + second.Length - at, meanings);
        }

        if (second is { Days: { Found: true, IsOneDay: true, Anchored: false, Weekday: false }, Clock.Found: false } && text[cursor.At + second.Length - 1] is '号' or '日' && first.Value is >= 1 and <= 31 && first.Value < second.Days.Start.Day)
        {
            var start = second.Days.Start.AddDays(first.Whole - second.Days.Start.Day);
            return start.Month == second.Days.Start.Month ? (cursor.At + second.Length - at, [new TimeMeaning(start, second.Days.End)]) : default;
        }

        return default;
    }
}
