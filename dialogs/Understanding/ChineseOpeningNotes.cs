using System.Buffers;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>What stands beside opening hours and tells nothing of an ordinary week: 节假日照常, 下雨天休息; and hours written with dots.</summary>
internal static class ChineseOpeningNotes
{
    private static readonly string[] SpecialDays =
    [
        "法定节假日", "国定假日", "节假日", "法定假日", "公众假期", "假日", "假期", "春节", "过年", "大年", "除夕", "国庆", "五一", "元旦", "中秋", "端午", "清明", "寒暑假", "寒假", "暑假", "下雨天", "下雨", "雨雪天", "阴雨天", "雨天", "下雪天", "下雪", "雪天", "恶劣天气", "极端天气", "高温天", "停电",
    ];

    private static readonly string[] Said =
    [
        "照常营业", "照常", "正常营业", "正常", "不对外", "不营业", "不开门", "不开放", "不上班", "不办公", "不打烊", "不休息", "不出摊", "不出", "不休", "不开", "营业", "开放", "开门", "休息", "停业", "休馆", "闭馆", "放假", "顺延", "提前", "延长", "另行通知", "另通知", "等", "也", "都", "均", "则",
    ];

    private static readonly string[] HoursWords = ["营业", "开门", "关门", "上班", "办公", "时间", "开放", "门诊", "上午", "下午"];

    private static readonly SearchValues<char> Dots = SearchValues.Create(".");

    /// <summary>Takes what is said of days that are no weekdays.</summary>
    public static bool Take(ref ChineseCursor cursor, OpeningWeek week)
    {
        if (!cursor.TakeAny(SpecialDays))
        {
            return false;
        }

        while (cursor.TakeAny("、", "和", "及", "或", "与"))
        {
            if (!cursor.TakeAny(SpecialDays))
            {
                // 节假日及周末休息: the weekend is told of next.
                return true;
            }
        }

        // 周末和节假日休息: what comes is said of the weekend as well.
        if (week.Awaits || cursor.TakeAny("除外", "例外"))
        {
            return true;
        }

        _ = cursor.TakeAny("期间", "当天", "时", "里", "的话");
        while (cursor.TakeAny(Said) || ChineseOpeningSpan.Take(ref cursor, true, out _))
        {
        }

        return true;
    }

    /// <summary>The text with hours written as 7.30-11.30 written with colons; dates written so stay.</summary>
    public static string WithColons(string text)
    {
        if (!text.AsSpan().ContainsAny(Dots))
        {
            return text;
        }

        List<int>? dots = null;
        var certain = false;
        for (var at = 0; at < text.Length; at++)
        {
            var cursor = new ChineseCursor(text, at);
            var first = Dotted(ref cursor, ref certain);
            if (first > 0 && cursor.TakeAny(ChineseOpeningSpan.Connectors) && Dotted(ref cursor, ref certain) is > 0 and var second)
            {
                (dots ??= []).AddRange([first, second]);
                at = cursor.At;
            }
        }

        if (dots is null || !(certain || Array.Exists(HoursWords, word => text.Contains(word, StringComparison.Ordinal))))
        {
            return text;
        }

        var characters = text.ToCharArray();
        dots.ForEach(dot => characters[dot] = ':');
        return new string(characters);
    }

    // The place of the dot in 7.30. No day of a month is the 0th, and no month the 14th.
    private static int Dotted(ref ChineseCursor cursor, ref bool certain)
    {
        if (char.IsAsciiDigit(cursor.Before) || cursor.Before == '.' || !cursor.TakeNumber(out var hour) || !hour.Digits || hour.Length > 2 || hour.Value > 24 || !cursor.Take('.') || !cursor.TakeNumber(out var minute)
            || minute.Length != 2 || minute.Whole > 55 || minute.Whole % 5 != 0 || cursor.Peek == '.')
        {
            return 0;
        }

        certain |= hour.Whole > 12 || minute.Whole is 0 or > 31;
        return cursor.At - 3;
    }
}
