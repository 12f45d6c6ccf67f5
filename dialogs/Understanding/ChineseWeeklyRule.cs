namespace CommunityBot.Dialogs.Understanding;

/// <summary>The rules of weeks: 每周一三五, 隔周, 每双周周五, 周一到周五每天, 每逢双休日.</summary>
internal static class ChineseWeeklyRule
{
    private static readonly System.Buffers.SearchValues<char> Through = System.Buffers.SearchValues.Create("到至-~—–→");

    public static bool Take(ref ChineseCursor cursor, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        (rule, first) = ("", ChineseRecurrenceRule.Next(_ => true));
        var start = cursor.At;
        var fortnight = cursor.TakeAny("每半个月", "每半月");
        var second = !fortnight && cursor.TakeAny("每双周", "双周");
        var met = cursor.TakeAny("每逢", "逢", "每到") || fortnight;
        var interval = fortnight || second ? 2 : met ? 1 : ChineseRecurrenceRule.Interval(ref cursor);
        if (interval == 1 && !fortnight && (met || cursor.Before == '每') && Spoken(ref cursor, out rule, out first))
        {
            return true;
        }

        _ = interval > 0 && cursor.Take('个');
        var weekend = interval == 1 && cursor.TakeAny("双休日", "双休");
        if (interval == 0 || (!fortnight && !second && !weekend && !cursor.TakeAny("星期", "礼拜", "周")))
        {
            return DaysThenEvery(ref cursor, start, out rule, out first);
        }

        _ = cursor.TakeAny("的周", "的星期", "的", "周", "星期", "礼拜");
        // 每周一次 says how often, not on which day.
        var days = weekend ? [5, 6] : cursor.SeesAny(["一次", "一节", "一回", "一趟", "一场", "一遍", "一堂"]) && !cursor.Sees("一次日") ? [] : TakeDays(ref cursor);
        // 每逢周 and 双周 alone say nothing.
        if (days.Count == 0 && ((met && !fortnight) || (second && cursor.Text[start] == '双')))
        {
            return false;
        }

        _ = days.Count > 0 && cursor.TakeAny("每天", "天天");
        rule = ChineseRecurrenceRule.Plain("WEEKLY", interval) + (days.Count == 0 ? "" : $";BYDAY={Names(days)}");
        first = days.Count == 0 ? first : NextOf(days);
        return true;
    }

    /// <summary>The RFC 5545 names of weekdays, Monday = 0.</summary>
    public static string Names(IEnumerable<int> days) => string.Join(',', days.Select(ChineseRecurrenceRule.DayName));

    /// <summary>The next of some weekdays.</summary>
    public static Func<DateTime, TimeSpan, DateTime> NextOf(IReadOnlySet<int> days) => ChineseRecurrenceRule.Next(day => days.Contains(((int)day.DayOfWeek + 6) % 7));

    // 每一三五晚上: the week goes without saying.
    private static bool Spoken(ref ChineseCursor cursor, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        (rule, first) = ("", ChineseRecurrenceRule.Next(_ => true));
        var start = cursor.At;
        if (cursor.TakeAny("一三五", "二四六", "135", "246"))
        {
            cursor.At = start;
            var days = TakeDays(ref cursor);
            (rule, first) = ($"FREQ=WEEKLY;BYDAY={Names(days)}", NextOf(days));
            return days.Count == 3;
        }

        return false;
    }

    // 周一到周五每天, 周六周日天天
    private static bool DaysThenEvery(ref ChineseCursor cursor, int start, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        (rule, first) = ("", ChineseRecurrenceRule.Next(_ => true));
        cursor.At = start;
        if (!cursor.TakeAny("星期", "礼拜", "周"))
        {
            return false;
        }

        var days = TakeDays(ref cursor);
        _ = cursor.Take('的');
        // 一三五 and 二四六 are said of what comes round.
        var through = cursor.Text[start..cursor.At].ContainsAny(Through);
        // 周一至周五上午9:00 is a timetable, not a stretch of five days.
        var listed = days.Count >= 3 && (!through || SeesClock(cursor));
        if (days.Count == 0 || (!cursor.TakeAny("每天", "天天", "每个", "都") && !listed))
        {
            return false;
        }

        rule = $"FREQ=WEEKLY;BYDAY={Names(days)}";
        first = NextOf(days);
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
            var through = more.TakeAny("到", "至", "--", "-", "~", "——", "—", "–", "→");
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
}
