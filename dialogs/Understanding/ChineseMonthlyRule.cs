namespace CommunityBot.Dialogs.Understanding;

/// <summary>The rules of months and years: 每月15号, 每月最后一个周五, 每季度, 每年正月十五 (RFC 7529's lunar scale).</summary>
internal static class ChineseMonthlyRule
{
    public static bool Take(ref ChineseCursor cursor, DateTime now, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        (rule, first) = ("", ChineseRecurrenceRule.Next(_ => true));
        var start = cursor.At;
        if (Lunar(ref cursor, out rule, out first))
        {
            return true;
        }

        cursor.At = start;
        var yearly = cursor.TakeAny("每年的", "每年", "年年", "每一年") && !cursor.SeesAny(["有余", "有鱼"]);
        if (yearly)
        {
            return Yearly(ref cursor, now, out rule, out first);
        }

        if (cursor.TakeAny("每半年"))
        {
            rule = ChineseRecurrenceRule.Plain("MONTHLY", 6);
            return true;
        }

        if (cursor.TakeAny("每逢", "每到", "逢") && (Festival(ref cursor, now, out rule, out first) || ChineseMonthDays.TakeParity(ref cursor, out rule, out first)))
        {
            return true;
        }

        cursor.At = start;
        var interval = cursor.TakeAny("月月") ? 1 : ChineseRecurrenceRule.Interval(ref cursor);
        _ = interval > 0 && cursor.Take('个');
        if (interval > 0 && cursor.TakeAny("季度", "季"))
        {
            rule = Quarter(ref cursor, interval, ref first);
            return true;
        }

        if (interval > 1 && cursor.Text[start] == '每' && cursor.Take('年'))
        {
            rule = ChineseRecurrenceRule.Plain("YEARLY", interval);
            return true;
        }

        if (interval == 0 || (cursor.Before != '月' && !cursor.Take('月')))
        {
            return false;
        }

        _ = cursor.TakeAny("的", "份");
        rule = ChineseRecurrenceRule.Plain("MONTHLY", interval) + Inside(ref cursor, ref first);
        return true;
    }

    private static string Inside(ref ChineseCursor cursor, ref Func<DateTime, TimeSpan, DateTime> first)
    {
        var start = cursor.At;
        var nths = Ordinals(ref cursor);
        if (nths.Count > 0 && cursor.TakeAny("星期", "礼拜", "周") && (ChineseWeekday.TakeDay(ref cursor, out var weekday) || Weekend(ref cursor, out weekday)))
        {
            first = ChineseRecurrenceRule.Next(day => nths.Exists(nth => ChineseMonth.NthWeekday(ChineseDays.MonthOf(day), weekday, nth) == day));
            return $";BYDAY={string.Join(',', nths.Select(nth => $"{nth}{ChineseRecurrenceRule.DayName(weekday)}"))}";
        }

        cursor.At = start;
        if (ChineseMonth.Ordinal(ref cursor) is var working and not 0 && cursor.TakeAny("工作日"))
        {
            first = ChineseRecurrenceRule.Next(day => ChineseMonth.NthWorkingDay(ChineseDays.MonthOf(day), working) == day);
            return $";BYDAY=MO,TU,WE,TH,FR;BYSETPOS={working}";
        }

        cursor.At = start;
        if (cursor.TakeAny("星期", "礼拜", "周") && ChineseWeeklyRule.TakeDays(ref cursor) is { Count: > 0 } weekdays)
        {
            // 每年三月的星期三 is every one of them.
            first = ChineseWeeklyRule.NextOf(weekdays);
            return $";BYDAY={ChineseWeeklyRule.Names(weekdays)}";
        }

        cursor.At = start;
        return ChineseMonthDays.Take(ref cursor, ref first);
    }

    // 第二个和第四个
    private static List<int> Ordinals(ref ChineseCursor cursor)
    {
        var nths = new List<int>();
        while (nths.Count < 5 && ChineseMonth.Ordinal(ref cursor) is var nth and not 0)
        {
            nths.Add(nth);
            _ = cursor.SeesAny(["和第", "、第", "跟第", "及第", "和最后", "、最后"]) && cursor.TakeAny("和", "、", "跟", "及");
        }

        return nths;
    }

    // The first weekend begins with the first Saturday.
    private static bool Weekend(ref ChineseCursor cursor, out int weekday)
    {
        weekday = 5;
        return cursor.Take('末');
    }

    // 每季度第一天, 每季度末
    private static string Quarter(ref ChineseCursor cursor, int interval, ref Func<DateTime, TimeSpan, DateTime> first)
    {
        if (interval == 1 && cursor.TakeAny("的第一天", "第一天", "头一天", "首日", "初"))
        {
            first = ChineseRecurrenceRule.Next(day => day is { Day: 1, Month: 1 or 4 or 7 or 10 });
            return "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1";
        }

        if (interval == 1 && cursor.TakeAny("的最后一天", "最后一天", "最后一日", "末", "底"))
        {
            first = ChineseRecurrenceRule.Next(day => day.AddDays(1) is { Day: 1, Month: 1 or 4 or 7 or 10 });
            return "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1";
        }

        return ChineseRecurrenceRule.Plain("MONTHLY", 3 * interval);
    }

    private static bool Yearly(ref ChineseCursor cursor, DateTime now, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        (rule, first) = ("FREQ=YEARLY", ChineseRecurrenceRule.Next(_ => true));
        if (Festival(ref cursor, now, out var named, out var namedFirst))
        {
            (rule, first) = (named, namedFirst);
            return true;
        }

        if (ChineseSeasons.Take(ref cursor, out var months))
        {
            rule += $";BYMONTH={string.Join(',', months)}";
            first = ChineseRecurrenceRule.Next(day => months.Contains(day.Month));
            return true;
        }

        if (!cursor.TakeNumberThen(out var month, "月份", "月") || month.Value is < 1 or > 12)
        {
            return true;
        }

        var more = cursor;
        if (more.TakeAny("和", "、", "跟", "及") && more.TakeNumberThen(out var other, "月份", "月") && other.Value is >= 1 and <= 12 && !ChineseNumber.IsPart(more.Peek))
        {
            // 每年6月和12月
            cursor = more;
            months = [.. new[] { month.Whole, other.Whole }.Order()];
            rule += $";BYMONTH={string.Join(',', months)}";
            first = ChineseRecurrenceRule.Next(day => months.Contains(day.Month));
            return true;
        }

        _ = cursor.Take('的');
        var inMonth = first;
        var inside = Inside(ref cursor, ref inMonth);
        var number = month.Whole;
        rule += $";BYMONTH={number}{inside}";
        first = (from, time) =>
        {
            var day = inMonth(from.Month == number ? from : NextMonth(from, number), time);
            return day.Month == number ? day : inMonth(NextMonth(from, number), time);
        };
        return true;
    }

    private static DateTime NextMonth(DateTime from, int month) => new(from.Month < month ? from.Year : from.Year + 1, month, 1);

    // A named day: fixed ones by month and day, lunar ones by the lunar scale.
    private static bool Festival(ref ChineseCursor cursor, DateTime now, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        (rule, first) = ("", ChineseRecurrenceRule.Next(_ => true));
        var (length, find) = ChineseFestivals.Find(cursor.Text, cursor.At);
        var lunar = ChineseLunarDate.Read(cursor.Text, cursor.At, now);
        if (lunar is { Found: true, Impossible: false, IsOneDay: true } && lunar.Length >= length)
        {
            cursor.At += lunar.Length;
            var (month, day) = ChineseDays.LunarDay(lunar.Start);
            rule = $"RSCALE=CHINESE;FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}";
            first = ChineseRecurrenceRule.Next(date => ChineseDays.LunarDay(date) == (month, day));
            return true;
        }

        if (find is null || find(now.Year) is not { } thisYear || find(now.Year + 1) is not { } nextYear)
        {
            return false;
        }

        cursor.At += length;
        first = ChineseRecurrenceRule.Next(date => find(date.Year) == date || find(date.Year - 1) == date);
        rule = (thisYear.Month, thisYear.Day) == (nextYear.Month, nextYear.Day) && ChineseFestivals.SolarLongitude(cursor.Text[(cursor.At - length)..cursor.At]) is null
            ? $"FREQ=YEARLY;BYMONTH={thisYear.Month};BYMONTHDAY={thisYear.Day}"
            : thisYear.Month == nextYear.Month && thisYear.DayOfWeek == nextYear.DayOfWeek && thisYear.Day <= 28
                ? $"FREQ=YEARLY;BYMONTH={thisYear.Month};BYDAY={((thisYear.Day - 1) / 7) + 1}{ChineseRecurrenceRule.DayName(((int)thisYear.DayOfWeek + 6) % 7)}"
                : ChineseFestivals.SolarLongitude(cursor.Text[(cursor.At - length)..cursor.At]) is { } longitude ? $"FREQ=YEARLY;X-SOLAR-LONGITUDE={longitude}"
                : IsSameLunarDay(thisYear, nextYear) ? LunarYearly(thisYear) : "FREQ=YEARLY";
        return true;
    }

    private static bool IsSameLunarDay(DateTime one, DateTime other) =>
        ChineseDays.LunarDay(one) == ChineseDays.LunarDay(other) || ChineseDays.LunarDay(one.AddDays(1)) == ChineseDays.LunarDay(other.AddDays(1));

    private static string LunarYearly(DateTime day)
    {
        var (month, number) = ChineseDays.LunarDay(day);
        return $"RSCALE=CHINESE;FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={(month == 12 && number >= 29 ? -1 : number)}";
    }

    // 每逢初一十五, 每月初一, 农历每月十五
    private static bool Lunar(ref ChineseCursor cursor, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        (rule, first) = ("", ChineseRecurrenceRule.Next(_ => true));
        var marked = cursor.TakeAny("农历的", "农历", "阴历");
        if (!cursor.TakeAny("每个月的", "每个月", "每月的", "每月", "每逢", "逢"))
        {
            return false;
        }

        marked |= cursor.TakeAny("农历的", "农历", "阴历");
        var days = new SortedSet<int>();
        while (true)
        {
            var start = cursor.At;
            var opening = cursor.Take('初');
            if (!(opening ? cursor.TakeShort(out var number) : cursor.TakeNumber(out number)) || number.Value is < 1 or > 30 || !(opening || marked || days.Count > 0) || cursor.SeesAny(["点", "号楼", "周", "个"]))
            {
                cursor.At = start;
                break;
            }

            days.Add(number.Whole);
            _ = cursor.TakeAny("、", "和", "跟");
        }

        if (days.Count == 0)
        {
            return false;
        }

        rule = $"RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY={string.Join(',', days)}";
        first = ChineseRecurrenceRule.Next(date => days.Contains(ChineseDays.LunarDay(date).Day));
        return true;
    }
}
