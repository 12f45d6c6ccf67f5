namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads the days opening hours are told of: 周一至周五, 一三五, 平时, 其余时间, 双休日, weekdays.</summary>
internal static class ChineseOpeningDays
{
    private const string Week = "一二三四五六日";

    private static readonly int[] Everyday = [0, 1, 2, 3, 4, 5, 6];
    private static readonly int[] Workdays = [0, 1, 2, 3, 4];
    private static readonly int[] Weekend = [5, 6];

    public static bool Take(ref ChineseCursor cursor, OpeningWeek week, out int[] days)
    {
        days = Everyday;
        if (cursor.TakeAny("每天", "每日", "天天", "daily", "everyday", "every day", "7 days a week", "全周", "一周七天"))
        {
            return true;
        }

        if (cursor.TakeAny("每个工作日", "工作日", "weekdays", "weekday"))
        {
            days = Workdays;
            return true;
        }

        if (cursor.TakeAny("平时", "平日", "平常"))
        {
            days = week.IsEmpty ? Workdays : week.Others;
            return true;
        }

        if (cursor.TakeAny("其余时间", "其余", "其他时间", "其他日子", "其他", "其它时间", "其它", "剩下"))
        {
            // 其余工作日: of the days left the working ones.
            _ = cursor.Take('的');
            days = cursor.TakeAny("工作日") ? [.. Workdays.Intersect(week.Others)] : week.Others;
            return true;
        }

        if (cursor.TakeAny("双休日", "weekends", "weekend") || (cursor.Sees("双休") && !week.IsWeekendNamed))
        {
            // 双休 alone names the weekend and closes it.
            days = Weekend;
            return true;
        }

        return TakeWeekdays(ref cursor, out days);
    }

    /// <summary>Takes days called by their names.</summary>
    public static bool TakeWeekdays(ref ChineseCursor cursor, out int[] days) =>
        Named(ref cursor, out days) || Listed(ref cursor, out days) || ChineseLatinWeekdays.Take(ref cursor, out days);

    /// <summary>Whether days named here are those of the hours before: nothing is said of them after.</summary>
    public static bool AreTrailing(ChineseCursor after) =>
        after.IsEnd || after.Take(')') || (after.TakeAny(",", ";", "。") && after.SeesAny(["周", "星期", "礼拜", "节", "中午", "午"]));

    private static bool Named(ref ChineseCursor cursor, out int[] days)
    {
        days = Everyday;
        var start = cursor.At;
        var except = cursor.Take('除');
        _ = cursor.TakeAny("了", "每");
        if (!cursor.TakeAny("星期", "礼拜", "周"))
        {
            cursor.At = start;
            return false;
        }

        var found = ChineseWeeklyRule.TakeDays(ref cursor);
        _ = except && cursor.TakeAny("之外", "以外", "外");
        days = except ? [.. Everyday.Except(found)] : [.. found];
        cursor.At = found.Count == 0 ? start : cursor.At;
        return found.Count > 0;
    }

    // 一三五, 二四六日: three and more days in their order need no word for the week.
    private static bool Listed(ref ChineseCursor cursor, out int[] days)
    {
        days = [];
        if (ChineseNumber.IsPart(cursor.Before))
        {
            return false;
        }

        List<int>? found = null;
        var next = cursor;
        while (Week.IndexOf(next.Peek, StringComparison.Ordinal) is >= 0 and var day && (found is null || day > found[^1]))
        {
            (found ??= []).Add(day);
            next.At++;
            _ = next.Peek == '、' && next.At + 1 < next.Text.Length && Week.Contains(next.Text[next.At + 1], StringComparison.Ordinal) && next.Take('、');
        }

        if (found is not { Count: >= 3 } || (ChineseNumber.IsPart(next.Peek) && !char.IsAsciiDigit(next.Peek)) || next.SeesAny(["点", "号", "楼", "单元", "栋", "层", "门", "个", "块", "元", "年", "月"]))
        {
            return false;
        }

        days = [.. found];
        cursor.At = next.At;
        return true;
    }
}
