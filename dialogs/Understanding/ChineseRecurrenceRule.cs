namespace CommunityBot.Dialogs.Understanding;

/// <summary>The rule of a recurrence and its first occurrence after an instant.</summary>
internal static class ChineseRecurrenceRule
{
    private static readonly string[] DayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static bool Take(ref ChineseCursor cursor, DateTime now, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        var start = cursor.At;
        if (Daily(ref cursor, out rule, out first) || Weekly(ref cursor, out rule, out first) || ChineseMonthlyRule.Take(ref cursor, now, out rule, out first))
        {
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>The first day from an instant on that fits, with the time not yet past.</summary>
    public static Func<DateTime, TimeSpan, DateTime> Next(Func<DateTime, bool> fits) => (from, time) =>
    {
        var day = from.Date + time >= from ? from.Date : from.Date.AddDays(1);
        for (var ahead = 0; ahead < 1500; ahead++, day = day.AddDays(1))
        {
            if (fits(day))
            {
                break;
            }
        }

        return day;
    };

    /// <summary>隔一 or 每两 before a unit as an interval; 1 when nothing is said.</summary>
    public static int Interval(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        var every = cursor.Take('每');
        var afterEvery = cursor.At;
        var between = cursor.Take('隔');
        if ((every || between) && cursor.TakeNumber(out var number) && number.Value is >= 1 and <= 60)
        {
            // 每隔一天 is every other day; 每隔三天 is said for every three days by most.
            return between && number.Whole == 1 ? 2 : number.Whole;
        }

        if (between)
        {
            return 2;
        }

        cursor.At = every ? afterEvery : start;
        return every ? 1 : 0;
    }

    private static bool Daily(ref ChineseCursor cursor, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        (rule, first) = ("FREQ=DAILY", Next(_ => true));
        var start = cursor.At;
        if (cursor.TakeAny("天天", "日日", "成天"))
        {
            return cursor.Before != '成';
        }

        if (Working(ref cursor, out rule, out first))
        {
            return true;
        }

        (rule, first) = ("FREQ=DAILY", Next(_ => true));
        var interval = Interval(ref cursor);
        if (interval > 0 && ((interval == 1 && cursor.Peek is '早' or '晚' && cursor.Text[start] == '每') || cursor.TakeAny("天", "日")))
        {
            rule = interval == 1 ? rule : $"FREQ=DAILY;INTERVAL={interval}";
            return true;
        }

        if (interval > 0 && cursor.TakeAny("半个小时", "半小时", "半个钟头", "半钟头"))
        {
            (rule, first) = (Plain("MINUTELY", 30), (from, _) => from);
            return true;
        }

        if (cursor.Text[start] == '每' && Seconds(ref cursor, start) is { } seconds)
        {
            (rule, first) = (Plain("SECONDLY", seconds), (from, _) => from);
            return true;
        }

        if (interval > 0 && cursor.TakeOne([("个小时", 60), ("小时", 60), ("个钟头", 60), ("分钟", 1)], out var minutes))
        {
            // 每隔一小时 is every hour, unlike 每隔一天.
            var spoken = cursor.Text[start..cursor.At].Contains('隔') && interval == 2 ? 1 : interval;
            rule = Plain(minutes == 60 ? "HOURLY" : "MINUTELY", spoken);
            first = (from, _) => from;
            return true;
        }

        cursor.At = start;
        return false;
    }

    private static int? Seconds(ref ChineseCursor cursor, int start)
    {
        var at = cursor.At;
        cursor.At = start;
        if (cursor.TakeAny("每隔", "每") && cursor.TakeNumberThen(out var seconds, "秒钟", "秒") && seconds.Value is >= 1 and <= 3600)
        {
            return seconds.Whole;
        }

        cursor.At = at;
        return null;
    }

    private static bool Working(ref ChineseCursor cursor, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
        first = Next(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return cursor.TakeAny("每个工作日", "每工作日", "工作日每天", "工作日");
    }

    private static bool Weekly(ref ChineseCursor cursor, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        (rule, first) = ("", Next(_ => true));
        var start = cursor.At;
        var fortnight = cursor.TakeAny("每半个月", "每半月");
        var met = cursor.TakeAny("每逢", "逢", "每到") || fortnight;
        var interval = fortnight ? 2 : met ? 1 : Interval(ref cursor);
        if (interval == 1 && !met && cursor.Before == '每' && Spoken(ref cursor, out rule, out first))
        {
            return true;
        }

        if (interval > 0)
        {
            _ = cursor.Take('个');
        }

        if (interval == 0 || (!fortnight && !cursor.TakeAny("星期", "礼拜", "周")))
        {
            return DaysThenEvery(ref cursor, start, out rule, out first);
        }

        _ = cursor.TakeAny("的周", "的星期", "的", "周");
        var days = TakeDays(ref cursor);
        var weekday = days.Count > 0 ? days : null;
        if (met && !fortnight && weekday is null)
        {
            return false;
        }

        _ = weekday is not null && cursor.TakeAny("每天", "天天");
        rule = Plain("WEEKLY", interval) + (weekday is null ? "" : $";BYDAY={string.Join(',', weekday.Select(day => DayNames[day]))}");
        first = weekday is null ? first : Next(day => weekday.Contains(((int)day.DayOfWeek + 6) % 7));
        return true;
    }

    // 每一三五晚上: the week goes without saying.
    private static bool Spoken(ref ChineseCursor cursor, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        (rule, first) = ("", Next(_ => true));
        var start = cursor.At;
        if (cursor.TakeAny("一三五", "二四六", "135", "246"))
        {
            cursor.At = start;
            var days = TakeDays(ref cursor);
            (rule, first) = ($"FREQ=WEEKLY;BYDAY={string.Join(',', days.Select(day => DayNames[day]))}", Next(day => days.Contains(((int)day.DayOfWeek + 6) % 7)));
            return days.Count == 3;
        }

        return false;
    }

    // 周一到周五每天, 周六周日天天
    private static bool DaysThenEvery(ref ChineseCursor cursor, int start, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        (rule, first) = ("", Next(_ => true));
        cursor.At = start;
        if (!cursor.TakeAny("星期", "礼拜", "周"))
        {
            return false;
        }

        var days = TakeDays(ref cursor);
        _ = cursor.Take('的');
        // 一三五 and 二四六 are said of what comes round.
        var through = cursor.Text[start..cursor.At].ContainsAny("到至-");
        // 周一至周五上午9:00 is a timetable, not a stretch of five days.
        var listed = days.Count >= 3 && (!through || SeesClock(cursor));
        if (days.Count == 0 || (!cursor.TakeAny("每天", "天天", "每个", "都") && !listed))
        {
            return false;
        }

        rule = $"FREQ=WEEKLY;BYDAY={string.Join(',', days.Select(day => DayNames[day]))}";
        first = Next(day => days.Contains(((int)day.DayOfWeek + 6) % 7));
        return true;
    }

    private static bool SeesClock(ChineseCursor after)
    {
        _ = after.Take(',');
        var hasPart = ChineseDayPart.Take(ref after, true, out var part);
        return ChineseClock.Read(after.Text, after.At, hasPart ? part : null).Found;
    }

    /// <summary>一三五, 一到五, 一、三、五, 六和周日, 末 as weekdays from Monday = 0, in the week's order.</summary>
    public static SortedSet<int> TakeDays(ref ChineseCursor cursor)
    {
        var days = new SortedSet<int>();
        // A week has seven days: a longer list is no schedule, and reading it again from each of its days would be slow.
        for (var named = 0; named < 8 && ChineseWeekday.Named(ref cursor, out var first, out var count); named++)
        {
            days.UnionWith(Enumerable.Range(first, count));
            var more = cursor;
            var through = more.TakeAny("到", "至", "-", "~", "—");
            _ = !through && more.TakeAny("、", "和", "及", "跟", ",", "还有");
            _ = more.TakeAny("每周", "星期", "礼拜", "周");
            if (!ChineseWeekday.Named(ref more, out var last, out var lastCount) || more.SeesAny(["点", "号", "个", "楼"]))
            {
                break;
            }

            // 周日到周四 runs over the week's end.
            days.UnionWith(through && last > first ? Enumerable.Range(first, last - first + lastCount) : through ? Enumerable.Range(first, 7 - first).Concat(Enumerable.Range(0, last + 1)) : Enumerable.Range(last, lastCount));
            cursor.At = more.At;
            var next = cursor;
            _ = next.TakeAny("、", "和", "及", "跟", ",周");
            _ = next.TakeAny("每周", "星期", "礼拜", "周");
            if (!ChineseWeekday.TakeDay(ref next, out _) || next.SeesAny(["点", "号", "个", "楼"]))
            {
                break;
            }

            cursor.At = next.At - 1;
        }

        return days;
    }

    public static string Plain(string frequency, int interval) => interval <= 1 ? $"FREQ={frequency}" : $"FREQ={frequency};INTERVAL={interval}";

    public static string DayName(int weekday) => DayNames[weekday];
}
