namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads opening hours as people write them: 周一至周五8:00-12:00,下午2点半到6点,周六日休息; 24小时; 早8点到晚10点,周二休.</summary>
public static class ChineseOpeningHours
{
    private static readonly int[] Everyday = [0, 1, 2, 3, 4, 5, 6];

    private static readonly string[] Closed = ["全天休息", "不营业", "不开门", "不上班", "店休", "休息", "歇业", "闭馆", "闭店", "关店", "停业", "休业", "轮休", "公休", "休"];

    private static readonly string[] Connectors = ["一直到", "——", "--", "到", "至", "-", "~", "—", "–"];

    /// <summary>The weekly intervals from Monday on, or null when the words tell no hours.</summary>
    /// <param name="text">Normalised words.</param>
    public static IReadOnlyList<WeeklyInterval>? Read(string text)
    {
        var week = new SortedDictionary<int, List<(TimeSpan Start, TimeSpan End)>>();
        int[] days = Everyday;
        var (named, told, fresh) = (false, false, true);
        DayPart? part = null;
        for (var at = 0; at < text.Length;)
        {
            var cursor = new ChineseCursor(text, at);
            if (TakeDays(ref cursor, out var said))
            {
                days = named && !fresh ? [.. days.Union(said)] : said;
                (named, fresh, part) = (true, false, null);
            }
            else if (cursor.TakeAny("24小时", "二十四小时", "24h", "全天营业", "通宵"))
            {
                told = Add(week, days, TimeSpan.Zero, TimeSpan.FromHours(24));
                fresh = true;
            }
            else if (cursor.TakeAny("全年无休", "全年不休", "无休", "不休息", "不打烊", "不休"))
            {
                fresh = true;
            }
            else if (cursor.TakeAny("其余时间", "其余", "其他时间", "其他日子", "其他", "其它"))
            {
                days = [.. Everyday.Except(week.Keys)];
                (named, fresh, part) = (true, false, null);
            }
            else if (named && !fresh && TakeLater(ref cursor) is { } later && Array.TrueForAll(days, day => week.GetValueOrDefault(day) is { Count: > 0 }))
            {
                // 周五周六到23:00: the days named close later than said before.
                foreach (var day in days)
                {
                    week[day] = [.. week[day][..^1], (week[day][^1].Start, later)];
                }

                fresh = true;
            }
            else if (cursor.TakeAny(Closed))
            {
                told |= named || text.Length <= 4;
                foreach (var day in days)
                {
                    week[day] = [];
                }

                fresh = true;
            }
            else if (TakeRange(ref cursor, ref part, out var start, out var end) || TakeBrief(ref cursor, out start, out end))
            {
                told = Add(week, days, start, end);
                fresh = true;
            }
            else
            {
                cursor.At += Math.Max(1, ChineseNumber.Read(text, at).Length);
            }

            at = cursor.At;
        }

        return told ? [.. week.SelectMany(day => day.Value.Order().Select(span => new WeeklyInterval((DayOfWeek)((day.Key + 1) % 7), span.Start, span.End)))] : null;
    }

    /// <summary>Whether an expression names a certain day, so that hours beside it are an appointment and no schedule.</summary>
    internal static bool IsOfOneDay(string time) =>
        time[0] is '今' or '明' or '昨' or '大' || time.Contains('号') || time.Contains('月') || time.StartsWith("后天", StringComparison.Ordinal)
        || time.StartsWith("下周", StringComparison.Ordinal) || time.StartsWith("这周", StringComparison.Ordinal) || time.StartsWith("上周", StringComparison.Ordinal);

    private static bool TakeDays(ref ChineseCursor cursor, out int[] days)
    {
        days = Everyday;
        if (cursor.TakeAny("每天", "每日", "天天", "全周", "一周七天"))
        {
            return true;
        }

        if (cursor.TakeAny("每个工作日", "工作日", "平时", "平日"))
        {
            days = [0, 1, 2, 3, 4];
            return true;
        }

        var start = cursor.At;
        var except = cursor.Take('除');
        _ = cursor.TakeAny("了", "每");
        if (!cursor.TakeAny("星期", "礼拜", "周"))
        {
            cursor.At = start;
            return false;
        }

        var found = ChineseRecurrenceRule.TakeDays(ref cursor);
        _ = except && cursor.TakeAny("之外", "以外", "外");
        days = except ? [.. Everyday.Except(found)] : [.. found];
        cursor.At = found.Count == 0 ? start : cursor.At;
        return found.Count > 0;
    }

    private static TimeSpan? TakeLater(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        if (cursor.TakeAny("延长到", "延长至", "开到", "到", "至"))
        {
            var hasPart = ChineseDayPart.Take(ref cursor, true, out var part);
            if (Clock(ref cursor, hasPart ? part : null, borrows: false) is { } closes)
            {
                return closes is { Open: true, Time.Hours: < 12 } ? closes.Time + TimeSpan.FromHours(12) : closes.Time;
            }
        }

        cursor.At = start;
        return null;
    }

    // 早8晚10: the marks of the clock are left out.
    private static bool TakeBrief(ref ChineseCursor cursor, out TimeSpan start, out TimeSpan end)
    {
        var begin = cursor.At;
        (start, end) = default((TimeSpan, TimeSpan));
        if (cursor.TakeAny("早上", "早") && cursor.TakeNumber(out var opens) && opens.Value is >= 4 and <= 11 && (cursor.Take('点') || true) && (cursor.TakeAny("到", "至", "-") || true)
            && cursor.TakeAny("晚上", "晚") && cursor.TakeNumber(out var closes) && closes.Value is >= 4 and <= 12)
        {
            _ = cursor.Take('点');
            (start, end) = (TimeSpan.FromHours(opens.Whole), TimeSpan.FromHours(closes.Whole + 12));
            return true;
        }

        cursor.At = begin;
        return false;
    }

    private static bool TakeRange(ref ChineseCursor cursor, ref DayPart? carried, out TimeSpan start, out TimeSpan end)
    {
        (start, end) = default((TimeSpan, TimeSpan));
        var begin = cursor.At;
        var hasPart = ChineseDayPart.Take(ref cursor, true, out var part);
        carried = hasPart ? part : carried;
        var first = Clock(ref cursor, hasPart ? part : null);
        var opened = first is not null && cursor.TakeAny("开门", "开始营业", "营业", "上班", "开");
        _ = first is not null && cursor.TakeAny(",", "、");
        var joined = cursor.TakeAny(Connectors);
        if (first is not { } opens || !(joined || opened))
        {
            cursor.At = begin;
            return false;
        }

        var nextDay = cursor.TakeAny("次日", "第二天", "翌日", "隔天");
        var laterPart = ChineseDayPart.Take(ref cursor, true, out var later);
        var second = Clock(ref cursor, laterPart ? later : hasPart ? part : null, borrows: false);
        if (second is not { } closes || (!cursor.TakeAny("关门", "打烊", "收摊", "下班", "歇业", "关") && !joined))
        {
            cursor.At = begin;
            return false;
        }

        // 8点到6点: nobody closes before opening.
        start = opens.Time;
        end = nextDay && closes.Time.TotalHours < 24 ? closes.Time + TimeSpan.FromHours(24) : closes.Time <= start ? closes.Time + (closes.Open || closes.Time.TotalHours < 12 ? TimeSpan.FromHours(closes.Open ? 12 : 24) : TimeSpan.Zero) : closes.Time;
        return end > start;
    }

    // 8-12点: the first number borrows the mark of the second.
    private static ClockSpan? Clock(ref ChineseCursor cursor, DayPart? part, bool borrows = true)
    {
        var clock = ChineseClock.Read(cursor.Text, cursor.At, part);
        if (clock.Found)
        {
            cursor.At += clock.Length;
            return clock;
        }

        var number = cursor;
        if (borrows && number.TakeNumber(out var hour) && hour.Value is >= 0 and <= 24 && number.SeesAny(Connectors))
        {
            var borrowed = ChineseClock.Read($"{hour.Whole}点", 0, part);
            cursor.At = number.At;
            return borrowed.Found ? borrowed : null;
        }

        return null;
    }

    private static bool Add(SortedDictionary<int, List<(TimeSpan Start, TimeSpan End)>> week, int[] days, TimeSpan start, TimeSpan end)
    {
        foreach (var day in days)
        {
            if (!week.TryGetValue(day, out var spans))
            {
                week[day] = spans = [];
            }

            spans.Add((start, end));
        }

        return true;
    }
}
