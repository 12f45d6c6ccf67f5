using System.Buffers;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads opening hours as people write them: 周一至周五8:00-12:00,下午2点半到6点,周六日休息; 24小时; 早8点到晚10点,周二休.</summary>
public static class ChineseOpeningHours
{
    private static readonly int[] Everyday = [0, 1, 2, 3, 4, 5, 6];

    private static readonly string[] Closed = ["全天休息", "不营业", "不开门", "不上班", "店休", "休息", "歇业", "闭馆", "闭店", "关店", "停业", "休业", "轮休", "公休", "双休", "休"];

    private static readonly string[] AllDay =
        ["7x24小时", "7*24小时", "7x24", "7*24", "24x7", "24/7", "全天24小时", "全天二十四小时", "24小时", "二十四小时", "24h", "全天候", "全天营业", "昼夜营业", "昼夜", "通宵", "不分昼夜"];

    private static readonly string[] Seasons = ["冬季", "夏季", "冬令时", "夏令时", "冬天", "夏天"];

    // One of these stands in all hours told: a number, or a whole day in words. A closed door is told as briefly as this.
    private static readonly SearchValues<char> Telling = SearchValues.Create("0123456789零〇幺一壹二贰两俩三叁仨四肆五伍六陆七柒八捌九玖十拾廿半昼宵天午");
    private const int Brief = 4;

    /// <summary>The weekly intervals from Monday on, or null when the words tell no hours.</summary>
    /// <param name="text">Normalised words.</param>
    public static IReadOnlyList<WeeklyInterval>? Read(string text)
    {
        if (text.Length > Brief && !text.AsSpan().ContainsAny(Telling))
        {
            return null;
        }

        var week = new OpeningWeek(text.Length <= Brief);
        DayPart? part = null;
        for (var at = 0; at < text.Length;)
        {
            var cursor = new ChineseCursor(text, at);
            if (!week.IsEmpty && cursor.SeesAny(Seasons))
            {
                // 夏季8:00-20:00,冬季8:30-19:00: a week holds the hours told first, not both.
                break;
            }

            if (cursor.TakeAny("休息中", "营业中"))
            {
                // What a door is just now tells nothing of the week.
                at = cursor.At;
                continue;
            }

            if (TakeDays(ref cursor, week, out var said))
            {
                week.Name(said);
                part = null;
            }
            else if (cursor.TakeAny(AllDay) || (week.IsNamed && cursor.TakeAny("全天")))
            {
                week.Add(TimeSpan.Zero, TimeSpan.FromHours(24));
            }
            else if (cursor.TakeAny("全年无休", "全年不休", "无休", "不休息", "不打烊", "不休"))
            {
                week.Close();
            }
            else if (TakeBreak(ref cursor, ref part, out var from, out var to))
            {
                week.Pause(from, to);
            }
            else if (week.TakesLater && ChineseOpeningSpan.TakeLater(ref cursor) is { } later)
            {
                // 周五周六到23:00: the days named close later than said before.
                week.Extend(later);
            }
            else if (cursor.TakeAny(Closed))
            {
                week.Rest();
            }
            else if (ChineseOpeningSpan.Take(ref cursor, ref part, week.IsNamed, out var start, out var end))
            {
                if (cursor.TakeAny("休息", "午休", "不营业", "关门"))
                {
                    week.Pause(start, end);
                }
                else
                {
                    week.Add(start, end);
                }
            }
            else
            {
                cursor.At += Math.Max(1, ChineseNumber.Read(text, at).Length);
            }

            at = cursor.At;
        }

        return week.Intervals();
    }

    /// <summary>Whether an expression names a certain day, so that hours beside it are an appointment and no schedule.</summary>
    internal static bool IsOfOneDay(string time) =>
        time[0] is '今' or '明' or '昨' or '大' || time.Contains('号') || time.Contains('月') || time.StartsWith("后天", StringComparison.Ordinal)
        || time.StartsWith("下周", StringComparison.Ordinal) || time.StartsWith("这周", StringComparison.Ordinal) || time.StartsWith("上周", StringComparison.Ordinal);

    private static bool TakeBreak(ref ChineseCursor cursor, ref DayPart? part, out TimeSpan from, out TimeSpan to)
    {
        (from, to) = default((TimeSpan, TimeSpan));
        var start = cursor.At;
        if (cursor.TakeAny("中午休息", "午间休息", "午休时间", "午休"))
        {
            _ = cursor.TakeAny("时间", ":", "为");
            if (ChineseOpeningSpan.Take(ref cursor, ref part, true, out from, out to))
            {
                return true;
            }
        }

        cursor.At = start;
        return false;
    }

    private static bool TakeDays(ref ChineseCursor cursor, OpeningWeek week, out int[] days)
    {
        days = Everyday;
        if (cursor.TakeAny("每天", "每日", "天天", "daily", "everyday", "全周", "一周七天"))
        {
            return true;
        }

        if (cursor.TakeAny("每个工作日", "工作日"))
        {
            days = [0, 1, 2, 3, 4];
            return true;
        }

        if (cursor.TakeAny("平时", "平日", "平常"))
        {
            days = week.IsEmpty ? [0, 1, 2, 3, 4] : week.Others;
            return true;
        }

        if (cursor.TakeAny("其余时间", "其余", "其他时间", "其他日子", "其他", "其它"))
        {
            days = week.Others;
            return true;
        }

        if (cursor.TakeAny("双休日") || (cursor.Sees("双休") && !week.IsWeekendNamed))
        {
            // 双休 alone names the weekend and closes it.
            days = [5, 6];
            return true;
        }

        return Weekdays(ref cursor, out days) || ChineseLatinWeekdays.Take(ref cursor, out days);
    }

    private static bool Weekdays(ref ChineseCursor cursor, out int[] days)
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
}
