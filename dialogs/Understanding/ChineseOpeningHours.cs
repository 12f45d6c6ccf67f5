using System.Buffers;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads opening hours as people write them: 周一至周五8:00-12:00,下午2点半到6点,周六日休息; 24小时; 早8点到晚10点,周二休.</summary>
public static class ChineseOpeningHours
{
    /// <summary>Words that say a door stays shut.</summary>
    internal static readonly string[] Closed =
    [
        "全天休息", "不对外办公", "不对外", "不营业", "不开门", "不开放", "不上班", "不办公", "不接待", "不出摊", "不出诊", "不坐诊", "不开", "没人", "店休", "休息", "休馆", "休诊", "停诊", "歇业", "歇着", "歇", "闭馆", "闭店", "闭门", "关店", "关门", "关张", "打烊", "停业", "休业", "盘点", "除外", "轮休", "公休", "双休", "单休", "休", "closed",
    ];

    private static readonly string[] AllDay =
        ["7x24小时", "7*24小时", "7x24", "7*24", "24x7", "24/7", "全天24小时", "全天二十四小时", "24小时", "二十四小时", "24 hours", "24hrs", "24h", "全天候", "全天营业", "全天开放", "全天开门", "全天服务", "全天不打烊", "全天不关门", "昼夜营业", "昼夜", "通宵", "不分昼夜"];

    private static readonly string[] Seasons = ["冬季", "夏季", "冬令时", "夏令时", "冬天", "夏天"];

    private static readonly string[] RestDays = ["休息日", "公休日", "店休日", "闭馆日", "闭店日", "休诊日", "单休", "公休", "店休", "休息", "closed"];

    // After these a bare 10-10 is hours.
    private static readonly string[] Leads = ["营业时间", "开放时间", "服务时间", "办公时间", "接待时间", "门诊时间", "营业", "opening hours", "business hours", "hours", "open"];

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

        text = ChineseOpeningNotes.WithColons(text);
        var week = new OpeningWeek(text.Length <= Brief);
        var certain = false;
        for (var at = 0; at < text.Length;)
        {
            var cursor = new ChineseCursor(text, at);
            if (!week.IsEmpty && cursor.SeesAny(Seasons))
            {
                // 夏季8:00-20:00,冬季8:30-19:00: a week holds the hours told first, not both.
                break;
            }

            if (!Step(ref cursor, week, ref certain))
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

    private static bool Step(ref ChineseCursor cursor, OpeningWeek week, ref bool certain)
    {
        // What a door is just now tells nothing of the week.
        if (cursor.TakeAny("休息中", "营业中", "快关门", "要关门", "快打烊", "要打烊") || ChineseOpeningNotes.Take(ref cursor, week) || TakeRestDay(ref cursor, week))
        {
            return true;
        }

        if (ChineseOpeningDays.Take(ref cursor, week, out var days))
        {
            if (week.TakesTrailingDays && ChineseOpeningDays.AreTrailing(cursor))
            {
                week.Restrict(days);
            }
            else
            {
                week.Name(days);
            }

            return true;
        }

        if (cursor.TakeAny(AllDay) || (week.IsNamed && TakeWholeDay(ref cursor)) || (week.TakesRemainder && cursor.TakeAny("照常", "正常", "都开", "营业", "开放")))
        {
            week.AddDay();
            return true;
        }

        if (cursor.TakeAny("全年无休", "全年不休", "无休", "不休息", "不打烊", "不关门", "不休"))
        {
            week.Close();
            return true;
        }

        if (TakeBreak(ref cursor, out var pause))
        {
            week.Pause(pause.Start, pause.End);
            return true;
        }

        if (ChineseOpeningChange.TakeUsual(ref cursor, week) || ChineseOpeningChange.Take(ref cursor, week))
        {
            return true;
        }

        if (cursor.TakeAny(Closed))
        {
            week.Rest();
            return true;
        }

        if (TakeHours(ref cursor, week, certain) || ChineseOpeningChange.TakeHour(ref cursor, week))
        {
            return true;
        }

        var leads = cursor.TakeAny(Leads);
        certain |= leads;
        return leads;
    }

    // 9:00-19:00午休12:30-13:30: the break has hours of its own.
    private static bool SeesBreakWithin(ChineseCursor cursor, OpeningStretch open) =>
        TakeBreak(ref cursor, out var pause) && pause.Start >= open.Start && pause.End <= open.End;

    // 周六全天; 全天休 is none.
    private static bool TakeWholeDay(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        if (cursor.TakeAny("全天") && !new ChineseCursor(cursor.Text, start).SeesAny(Closed) && !cursor.SeesAny(Closed))
        {
            return true;
        }

        cursor.At = start;
        return false;
    }

    private static bool TakeHours(ref ChineseCursor cursor, OpeningWeek week, bool certain)
    {
        if (!ChineseOpeningSpan.Take(ref cursor, certain || week.IsNamed, out var stretch))
        {
            return false;
        }

        if (!cursor.Sees("休息日") && !SeesBreakWithin(cursor, stretch) && cursor.TakeAny("休息", "午休", "不营业", "不开", "不接待", "不办公", "停诊", "吃饭"))
        {
            week.Pause(stretch.Start, stretch.End);
        }
        else
        {
            week.Add(stretch);
        }

        return true;
    }

    // 单休(周一), 休息日:周日, closed on Sundays: the day stands after the word.
    private static bool TakeRestDay(ref ChineseCursor cursor, OpeningWeek week)
    {
        var start = cursor.At;
        if (!week.Awaits && cursor.TakeAny(RestDays) && (cursor.TakeAny("(", ":", "为", "是", "在", "逢", " on ", " ") || cursor.Before == '日') && ChineseOpeningDays.TakeWeekdays(ref cursor, out var days))
        {
            week.Name(days);
            week.Rest();
            return true;
        }

        cursor.At = start;
        return false;
    }

    // 中午休息12-14点, 午休时间:12:00-13:00
    private static bool TakeBreak(ref ChineseCursor cursor, out OpeningStretch pause)
    {
        pause = default;
        var start = cursor.At;
        if (cursor.TakeAny("中午休息", "午间休息", "午休时间", "休息时间", "午休", "中午"))
        {
            var noon = cursor.Before == '午';
            _ = cursor.TakeAny("时间", ":", "为");
            if (ChineseOpeningSpan.Take(ref cursor, true, out pause) && (!noon || cursor.TakeAny("休息", "午休")))
            {
                pause = pause.Start.TotalHours < 6 ? new OpeningStretch(pause.Start + TimeSpan.FromHours(12), pause.End + TimeSpan.FromHours(12), false) : pause;
                return true;
            }
        }

        cursor.At = start;
        return false;
    }
}
