namespace CommunityBot.Dialogs.Understanding;

/// <summary>The rule of a recurrence and its first occurrence after an instant.</summary>
internal static class ChineseRecurrenceRule
{
    private static readonly string[] DayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static bool Take(ref ChineseCursor cursor, DateTime now, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        var start = cursor.At;
        if (Daily(ref cursor, out rule, out first) || ChineseWeeklyRule.Take(ref cursor, out rule, out first) || ChineseMonthlyRule.Take(ref cursor, now, out rule, out first))
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
            var alone = cursor.Text[start..cursor.At].ContainsAny("一1") || !cursor.Text[start..cursor.At].ContainsAny("两二2");
            rule = Plain(minutes == 60 ? "HOURLY" : "MINUTELY", interval == 2 && alone ? 1 : interval);
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

    public static string Plain(string frequency, int interval) => interval <= 1 ? $"FREQ={frequency}" : $"FREQ={frequency};INTERVAL={interval}";

    public static string DayName(int weekday) => DayNames[weekday];
}
