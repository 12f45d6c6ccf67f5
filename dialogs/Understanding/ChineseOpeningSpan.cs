namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads one stretch of opening hours: 8:00-12:00, 早8晚10, 9点开门6点关门, 0600-2230, 朝九晚五.</summary>
internal static class ChineseOpeningSpan
{
    /// <summary>What may stand between the two ends of a stretch.</summary>
    public static readonly string[] Connectors = ["一直开到", "一直到", "卖到", "干到", "忙到", "——", "--", "->", "到", "至", "-", "~", "—", "–", "――", "―", "−", "→", " to ", " till ", " until "];

    private static readonly string[] Opens = ["开始营业", "开门", "营业", "上班", "出摊", "开卖", "开"];

    private static readonly string[] Closes = ["停止营业", "结束营业", "关门", "打烊", "收摊", "收工", "下班", "歇业", "闭馆", "闭店", "关"];

    // Nobody opens for so short a time and says when the door is shut again.
    private static readonly TimeSpan Brief = TimeSpan.FromHours(3);

    /// <summary>Takes a stretch.</summary>
    /// <param name="cursor">Where it starts.</param>
    /// <param name="certain">Whether days or hours were spoken of, so that bare numbers are hours: 周五9-16.</param>
    /// <param name="stretch">From when until when.</param>
    public static bool Take(ref ChineseCursor cursor, bool certain, out OpeningStretch stretch) =>
        Clocks(ref cursor, out stretch) || Short(ref cursor, out stretch) || Packed(ref cursor, out stretch) || (certain && Bare(ref cursor, out stretch));

    /// <summary>Takes an hour alone: 23:00, 晚上11点.</summary>
    public static ClockSpan? TakeClock(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        var hasPart = Part(ref cursor, out var part);
        if (Clock(ref cursor, hasPart ? part : null, borrows: false) is { } clock)
        {
            return clock;
        }

        cursor.At = start;
        return null;
    }

    // am and pm may stand before the hour on signs.
    private static bool Part(ref ChineseCursor cursor, out DayPart part)
    {
        var start = cursor.At;
        if (!char.IsAsciiLetter(cursor.Before) && cursor.TakeOne([("a.m.", 0), ("am", 0), ("p.m.", 1), ("pm", 1)], out var half))
        {
            _ = cursor.Take(' ') || cursor.Take(':');
            if (char.IsAsciiDigit(cursor.Peek))
            {
                part = half == 0 ? new DayPart(0, 12, DayPartKind.Morning) : new DayPart(12, 24, DayPartKind.Afternoon);
                return true;
            }
        }

        cursor.At = start;
        return ChineseDayPart.Take(ref cursor, true, out part);
    }

    // 早8晚10, 朝九晚五: the marks of the clock are left out.
    private static bool Short(ref ChineseCursor cursor, out OpeningStretch stretch)
    {
        var begin = cursor.At;
        stretch = default;
        if (cursor.TakeAny("早上", "早", "朝") && cursor.TakeNumber(out var opens) && opens.Value is >= 4 and <= 11 && (cursor.Take('点') || true) && (cursor.TakeAny("到", "至", "-") || true)
            && cursor.TakeAny("晚上", "晚") && cursor.TakeNumber(out var closes) && closes.Value is >= 3 and <= 12)
        {
            _ = cursor.Take('点');
            stretch = new OpeningStretch(TimeSpan.FromHours(opens.Whole), TimeSpan.FromHours(closes.Whole + 12), false);
            return true;
        }

        cursor.At = begin;
        return false;
    }

    // 0600-2230
    private static bool Packed(ref ChineseCursor cursor, out OpeningStretch stretch)
    {
        var begin = cursor.At;
        stretch = default;
        if (Four(ref cursor, out var start) && cursor.TakeAny(Connectors) && Four(ref cursor, out var end) && end > start && cursor.Peek is not '-')
        {
            stretch = new OpeningStretch(start, end, false);
            return true;
        }

        cursor.At = begin;
        return false;
    }

    private static bool Four(ref ChineseCursor cursor, out TimeSpan time)
    {
        time = default;
        if (char.IsAsciiDigit(cursor.Before) || !cursor.TakeNumber(out var number) || !number.Digits || number.Length != 4 || number.Whole / 100 > 24 || number.Whole % 100 is not (0 or 15 or 30 or 45))
        {
            return false;
        }

        time = new TimeSpan(number.Whole / 100, number.Whole % 100, 0);
        return true;
    }

    private static bool Bare(ref ChineseCursor cursor, out OpeningStretch stretch)
    {
        var begin = cursor.At;
        stretch = default;
        if (cursor.TakeNumber(out var opens) && opens.Value is >= 0 and <= 23 && cursor.TakeAny(Connectors) && cursor.TakeNumber(out var closes) && closes.Value is >= 1 and <= 24
            && (cursor.IsEnd || !(cursor.Peek is '-' or '号' or '栋' or '楼' or '单' or '层' or '岁' or '人' or '元' or '月' or '日' or '天' or '分' || char.IsAsciiLetterOrDigit(cursor.Peek))))
        {
            stretch = new OpeningStretch(TimeSpan.FromHours(opens.Whole), TimeSpan.FromHours(closes.Whole <= opens.Whole ? closes.Whole + 12 : closes.Whole), opens.Whole is >= 1 and <= 12);
            return stretch.End > stretch.Start;
        }

        cursor.At = begin;
        return false;
    }

    private static bool Clocks(ref ChineseCursor cursor, out OpeningStretch stretch)
    {
        stretch = default;
        var begin = cursor.At;
        var before = cursor.TakeAny("开门", "上班");
        var hasPart = Part(ref cursor, out var part);
        var first = Clock(ref cursor, hasPart ? part : null);
        _ = first is not null && cursor.TakeAny("以后才", "以后", "之后", "才", "就");
        var opened = first is not null && (cursor.TakeAny(Opens) || before);
        _ = first is not null && cursor.TakeAny(",", "、");
        var joined = cursor.TakeAny(Connectors);
        // 早8:00晚20:00: the parts of the day tell the two ends.
        var parted = hasPart && cursor.SeesAny(["晚", "下午", "夜"]) && !opened;
        if (first is not { } opens || !(joined || opened || parted))
        {
            cursor.At = begin;
            return false;
        }

        var closing = cursor.TakeAny("关门", "打烊", "下班");
        var nextDay = cursor.TakeAny("次日", "第二天", "第二日", "翌日", "隔天", "隔日", "转天");
        var laterPart = Part(ref cursor, out var later);
        var second = Clock(ref cursor, laterPart ? later : hasPart ? part : null, borrows: false);
        closing |= second is not null && cursor.TakeAny(Closes);
        if (second is not { } closes || !(closing || joined || parted))
        {
            cursor.At = begin;
            return false;
        }

        stretch = new OpeningStretch(opens.Time, End(opens, closes, nextDay, opened && closing && !hasPart && !laterPart), opens.Open && !hasPart);
        return stretch.End > stretch.Start;
    }

    // 8点到6点: nobody closes before opening.
    private static TimeSpan End(ClockSpan opens, ClockSpan closes, bool nextDay, bool told) =>
        nextDay && closes.Time.TotalHours < 24 ? closes.Time + TimeSpan.FromHours(24)
        : closes.Time > opens.Time ? (told && closes.Open && closes.Time - opens.Time <= Brief ? closes.Time + TimeSpan.FromHours(12) : closes.Time)
        : closes.Open && closes.Time + TimeSpan.FromHours(12) > opens.Time ? closes.Time + TimeSpan.FromHours(12)
        : closes.Time.TotalHours < 12 ? closes.Time + TimeSpan.FromHours(24)
        : closes.Time;

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
}
