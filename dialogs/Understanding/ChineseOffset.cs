namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads now, instants counted from now, and bare lengths of time: 现在, 半小时后, 两个小时.</summary>
internal static class ChineseOffset
{
    public static (int Length, TimeMeaning[] Meanings) Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        if (cursor.TakeAny("这会儿", "这会", "现在", "此时此刻", "此刻", "此时", "眼下", "目前", "当前", "而家", "依家", "如今", "当下", "这阵儿", "这阵"))
        {
            return (cursor.At - at, [new TimeMeaning(now, null)]);
        }

        if (!(at > 0 && ChineseScript.IsHan(text[at - 1])) && cursor.TakeAny("年前", "年后", "过完年", "过了年") && !cursor.SeesAny(["龄", "底", "初"]) && ChineseFestivals.Next("春节", now) is { } spring)
        {
            return (cursor.At - at, [cursor.Before == '前' ? new TimeMeaning(now, spring) : new TimeMeaning(spring.AddDays(6), null)]);
        }

        if (at > 0 && (ChineseNumber.IsPart(text[at - 1]) || text[at - 1] is '几' or '数'))
        {
            return default;
        }

        if (Around(text, at, now) is { Length: > 0 } around)
        {
            return around;
        }

        if (Between(text, at, now) is { Length: > 0 } between)
        {
            return between;
        }

        return Counted(text, at, now);
    }

    // 半小时后, 过一刻钟, 两个月之内, 三天
    private static (int Length, TimeMeaning[] Meanings) Counted(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        var through = cursor.TakeAny("再过", "过了", "过");
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

        if (cursor.TakeAny("以来"))
        {
            return (cursor.At - at, [new TimeMeaning(now - length, now)]);
        }

        if (through)
        {
            // 已经过了一个钟头 looks back on a length.
            return (cursor.At - at, [text[..at].EndsWith("已经") || text[..at].EndsWith("都") ? new TimeMeaning(now, null, Duration: length) : new TimeMeaning(now + length, null)]);
        }

        if (cursor.TakeAny("之内", "以内", "内"))
        {
            return (cursor.At - at, [new TimeMeaning(now, Within(text, at, now) ?? (now + length), Duration: length)]);
        }

        return IsLength(text, at, cursor) ? (cursor.At - at, Lengths(text, at, length, now)) : default;
    }

    // 两个月之内 ends on the same day of the month.
    private static DateTime? Within(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var days = new ChineseCursor(text, at);
        return ChineseDuration.TakeDays(ref days, now, out var forward, out _) && text[at..days.At].ContainsAny('月', '年') && days.SeesAny(["内", "之", "以"]) ? forward + now.TimeOfDay : null;
    }

    // 一两天 is one or two.
    private static TimeMeaning[] Lengths(ReadOnlySpan<char> text, int at, TimeSpan length, DateTime now)
    {
        var least = new TimeMeaning(now, null, Duration: length);
        return ChineseFew.Spread(text, at) is var spread and > 1 ? [least, least with { Duration = length * spread }] : [least];
    }

    // 未来48小时, 过去5分钟, 上个小时
    private static (int Length, TimeMeaning[] Meanings) Around(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        var ahead = cursor.TakeAny("未来的", "未来", "接下来的", "接下来", "今后的", "今后", "之后的", "之后", "后", "下");
        // 走过去三刻钟 goes there.
        if (at > 0 && "走跑骑开赶穿".Contains(text[at - 1], StringComparison.Ordinal) && text[at..].StartsWith("过去"))
        {
            return default;
        }

        // 马上两分钟 and 楼下三小时 do not begin with 上 and 下.
        if ((!ahead && !cursor.TakeAny("过去的", "过去", "最近的", "最近", "刚过去的", "之前的", "之前", "近", "前", "上")) || (cursor.At == at + 1 && at > 0 && ChineseScript.IsHan(text[at - 1])))
        {
            return default;
        }

        TimeSpan length;
        if (cursor.TakeAny("个小时", "一个小时", "一小时"))
        {
            length = TimeSpan.FromHours(1);
        }
        else if (!ChineseDuration.Take(ref cursor, out length) || length.TotalDays > 100 || cursor.SeesAny(["前", "后", "之", "以"]))
        {
            return default;
        }

        _ = cursor.TakeAny("之内", "以内", "内", "里", "中");
        return (cursor.At - at, [ahead ? new TimeMeaning(now, now + length) : new TimeMeaning(now - length, now)]);
    }

    // 3到5天, 100到200个小时: as short and as long as it may be.
    private static (int Length, TimeMeaning[] Meanings) Between(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        if (!cursor.TakeNumber(out var few, decimals: true))
        {
            return default;
        }

        var unit = new ChineseCursor(text, at);
        var whole = ChineseDuration.Take(ref unit, out var least);
        cursor.At = whole ? unit.At : cursor.At;
        if (!cursor.TakeAny("——", "到", "至", "-", "~", "—", "–"))
        {
            return default;
        }

        var start = cursor.At;
        if (!cursor.TakeNumber(out var many, decimals: true) || (!whole && many.Value <= few.Value))
        {
            return default;
        }

        cursor.At = start;
        if (!ChineseDuration.Take(ref cursor, out var most) || most.TotalDays > 36500 || !IsLength(text, at, cursor))
        {
            return default;
        }

        least = whole ? least : most * (double)(few.Value / many.Value);
        return least >= most ? default : (cursor.At - at, [new TimeMeaning(now, null, Duration: least), new TimeMeaning(now, null, Duration: most)]);
    }

    // 十几天 says of no time how long it is.
    private static bool IsVague(ReadOnlySpan<char> text, int at)
    {
        var cursor = new ChineseCursor(text, at);
        return ChineseFew.TakeVague(ref cursor, out _);
    }

    // 这一天, 第三天, 一年级, 每天 and 整天 name no length.
    private static bool IsLength(ReadOnlySpan<char> text, int at, ChineseCursor after) =>
        !IsVague(text, at) && !(at > 0 && (text[at - 1] is '第' or '这' or '那' or '每' or '某' or '同' || (text[at - 1] == '整' && !text[..at].EndsWith("整整")) || (text[at - 1] == '有' && !(at > 1 && text[at - 2] is '还' or '仅' or '只' or '共')))) && !after.SeesAny(["级", "一次", "到晚", "比一天", "两头", "房龄", "工龄", "驾龄", "教龄", "党龄", "婚龄", "树木", "老店", "老房", "的老", "制"]);
}
