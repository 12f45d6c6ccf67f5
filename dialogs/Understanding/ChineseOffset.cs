namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads now, instants counted from now, and bare lengths of time: 现在, 半小时后, 两个小时.</summary>
internal static class ChineseOffset
{
    public static (int Length, TimeMeaning[] Meanings) Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        if (cursor.TakeAny("这会儿", "这会", "现在", "此时此刻", "此刻", "此时", "眼下", "目前", "如今", "当下", "这阵儿", "这阵"))
        {
            return (cursor.At - at, [new TimeMeaning(now, null)]);
        }

        if (!(at > 0 && ChineseScript.IsHan(text[at - 1])) && cursor.TakeAny("年前", "年后") && ChineseFestivals.Next("春节", now) is { } spring)
        {
            return (cursor.At - at, [cursor.Before == '前' ? new TimeMeaning(now, spring) : new TimeMeaning(spring.AddDays(6), null)]);
        }

        var through = cursor.TakeAny("再过", "过了", "过");
        if (at > 0 && ChineseNumber.IsPart(text[at - 1]))
        {
            return default;
        }

        if (!ChineseDuration.Take(ref cursor, out var length) || now.Ticks < length.Ticks || DateTime.MaxValue.AddYears(-1) - now < length)
        {
            return default;
        }

        if (cursor.TakeAny("之后", "以后", "过后", "后"))
        {
            return cursor.Peek == '天' ? default : (cursor.At - at, [new TimeMeaning(now + length, null)]);
        }

        if (cursor.TakeAny("之前", "以前", "前"))
        {
            return (cursor.At - at, [new TimeMeaning(now - length, null)]);
        }

        if (through)
        {
            return (cursor.At - at, [new TimeMeaning(now + length, null)]);
        }

        if (cursor.TakeAny("之内", "以内", "内"))
        {
            return (cursor.At - at, [new TimeMeaning(now, now + length, Duration: length)]);
        }

        return IsLength(text, at, cursor) ? (cursor.At - at, [new TimeMeaning(now, null, Duration: length)]) : default;
    }

    // 这一天, 第三天, 一年级, 每天 and 整天 name no length.
    private static bool IsLength(ReadOnlySpan<char> text, int at, ChineseCursor after) =>
        !(at > 0 && text[at - 1] is '第' or '这' or '那' or '每' or '整' or '某' or '有' or '同') && !after.SeesAny(["级", "一次", "到晚", "比一天", "两头", "房龄", "工龄", "驾龄", "教龄", "党龄", "婚龄", "树木", "老店", "老房", "的老", "制"]);
}
