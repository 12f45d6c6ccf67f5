namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads days counted from today: 今天, 大后天, 三天后, 两周前, 未来三天, 这几天.</summary>
internal static class ChineseRelativeDate
{
    private static readonly (string Word, int Days)[] Words =
    [
        ("大大后天", 4), ("大大前天", -4), ("大后天", 3), ("大后日", 3), ("外后天", 3), ("外后日", 3), ("大前天", -3), ("先前天", -3), ("后天", 2), ("后儿个", 2), ("后儿", 2), ("后日", 2), ("后个", 2),
        ("前天", -2), ("前儿个", -2), ("前儿", -2), ("前日", -2), ("前个", -2), ("明天", 1), ("明儿个", 1), ("明儿", 1), ("明日", 1), ("明个", 1), ("听日", 1), ("次日", 1), ("翌日", 1), ("赶明", 1),
        ("今天", 0), ("今儿个", 0), ("今儿", 0), ("今日", 0), ("今个", 0), ("当天", 0), ("当日", 0), ("本日", 0), ("昨天", -1), ("昨儿个", -1), ("昨儿", -1), ("昨日", -1), ("昨个", -1), ("夜来", -1), ("夜儿个", -1), ("夜个", -1), ("夜儿", -1), ("列日", -1), ("寻日", -1), ("琴日", -1),
    ];

    // 明早, 今晚, 后晚: the part of the day follows at once.
    private static readonly (string Word, int Days)[] Short = [("大后", 3), ("大前", -3), ("夜", -1), ("今", 0), ("明", 1), ("昨", -1), ("后", 2), ("前", -2), ("当", 0), ("次", 1)];

    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        var named = cursor.TakeOne(Words, out var days);
        if (!named && cursor.TakeOne(Short, out days) && cursor.Peek is '早' or '晚' or '晨' or '夜' or '黑' && !cursor.SeesAny(["黑板", "黑人", "黑名"]) && !cursor.SeesAny(["晚饭", "早饭", "晚辈", "晚年"]))
        {
            // 前晚 and 后晚 after 之 or 以 are not days.
            named = cursor.At - at > 1 || text[at] is not ('前' or '后' or '当' or '次') || at == 0 || !ChineseScript.IsHan(text[at - 1]) || text[at - 1] is '我' or '的' or '是' or '从';
        }

        if (named)
        {
            return DaySpan.Day(cursor.At - at, now.Date.AddDays(days)) with { Anchored = true };
        }

        if (at == 0 && text is "全天" or "整天" or "全年")
        {
            return text[1] == '天' ? DaySpan.Day(2, now.Date) : new DaySpan(2, new DateTime(now.Year, 1, 1), new DateTime(now.Year + 1, 1, 1)) { Anchored = true };
        }

        if (Nth(text, at, now) is { Found: true } nth)
        {
            return nth;
        }

        var counted = Counted(text, at, now);
        return counted.Found ? counted : Around(text, at, now);
    }

    // 第二天 is tomorrow where nothing else was spoken of, 第三年 the one after the next.
    private static DaySpan Nth(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        if (!cursor.Take('第') || !cursor.TakeNumber(out var nth) || nth.Value is < 2 or > 31 || !cursor.TakeOne([("天", 1), ("周", 7), ("个星期", 7), ("个礼拜", 7), ("年", 365)], out var unit)
            || !(cursor.IsEnd || ChineseScript.IsStop(cursor.Peek) || cursor.SeesAny(["上", "下", "早", "晚", "中", "凌", "起", "开", "再"])) || (unit == 7 && nth.Value > 5))
        {
            return default;
        }

        var ahead = nth.Whole - 1;
        var (start, end) = unit switch
        {
            1 => (now.Date.AddDays(ahead), now.Date.AddDays(ahead + 1)),
            7 => (ChineseDays.Monday(now).AddDays(7 * ahead), ChineseDays.Monday(now).AddDays(7 * (ahead + 1))),
            _ => (new DateTime(now.Year + ahead, 1, 1), new DateTime(now.Year + ahead + 1, 1, 1)),
        };
        return new DaySpan(cursor.At - at, start, end) { Anchored = true };
    }

    // 三天后, 过两天, 一个半月以前.
    private static DaySpan Counted(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        var through = cursor.TakeAny("再过", "过了", "过");
        var start = cursor.At;
        // 07年以后 is a year; 过几天 is told of a few days.
        if ((through && cursor.Peek == '几') || cursor.Peek is '0' or '零' or '〇' || !ChineseDuration.TakeDays(ref cursor, now, out var forward, out var backward) || (start == at && at > 0 && (ChineseNumber.IsPart(text[at - 1]) || text[at - 1] is '几' or '数')))
        {
            return default;
        }

        if (cursor.TakeAny("之后", "以后", "过后", "后"))
        {
            return cursor.Peek == '天' ? default : Counted(cursor.At - at, forward, text[start..cursor.At]);
        }

        // A day and a half ago is no day's beginning.
        if (!through && !(text[start..cursor.At].Contains('半') && text[start..cursor.At].Contains('天')) && cursor.TakeAny("以来"))
        {
            return new DaySpan(cursor.At - at, backward, now) { Anchored = true };
        }

        if (cursor.TakeAny("之前", "以前", "前") && !through)
        {
            return Counted(cursor.At - at, backward, text[start..cursor.At]);
        }

        return through ? DaySpan.Day(cursor.At - at, forward) with { Anchored = true } : default;
    }

    // 三年后 may mean the whole year, 四周后 the whole week.
    private static DaySpan Counted(int length, DateTime day, ReadOnlySpan<char> words)
    {
        var span = DaySpan.Day(length, day) with { Anchored = true };
        var month = ChineseDays.MonthOf(day);
        return words switch
        {
            _ when words.Contains('年') => span.Or(new DateTime(day.Year, 1, 1), new DateTime(day.Year + 1, 1, 1)),
            _ when words.Contains('月') => span.Or(month, month.AddMonths(1)),
            _ when words.Contains('周') || words.Contains('星') || words.Contains('礼') => span.Or(ChineseDays.Monday(day), ChineseDays.Monday(day).AddDays(7)),
            _ => span,
        };
    }

    // 前两月, 近三月: months said without 个, as an amount and not as the third month.
    private static bool SpokenMonths(ref ChineseCursor cursor, DateTime now, out DateTime forward, out DateTime backward)
    {
        var start = cursor.At;
        (forward, backward) = (now.Date, now.Date);
        var counts = cursor.Peek == '两' || cursor.Before is '近' or '来' or '去';
        if (counts && cursor.TakeNumberThen(out var number, "月") && !number.Digits && number.Value is >= 1 and <= 12 && !(ChineseNumber.IsPart(cursor.Peek) || cursor.SeesAny(["份", "初", "底", "末", "中", "上", "下"])))
        {
            (forward, backward) = (now.Date.AddMonths(number.Whole), now.Date.AddMonths(-number.Whole));
            return true;
        }

        cursor.At = start;
        return false;
    }

    // 未来三天, 最近一周, 这几天, 前两天.
    private static DaySpan Around(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        if (cursor.TakeOne([("今明两天", 0), ("今明后三天", 0), ("今明", 0), ("明后两天", 1), ("明后天", 1), ("昨今两天", -1)], out var from))
        {
            var days = cursor.Text[at..cursor.At].Contains('三') ? 3 : 2;
            _ = cursor.Take('天');
            return new DaySpan(cursor.At - at, now.Date.AddDays(from), now.Date.AddDays(from + days)) { Anchored = true };
        }

        if (cursor.TakeOne([("这几天", 0), ("这两天", 0), ("近几天", 0), ("这些天", 0)], out _))
        {
            return new DaySpan(cursor.At - at, now.Date, now.Date.AddDays(3)) { Anchored = true };
        }

        if (cursor.TakeOne([("前几天", -1), ("前些天", -1), ("前阵子", -1), ("过几天", 1), ("改天", 0)], out var side))
        {
            return side < 0
                ? new DaySpan(cursor.At - at, now.Date.AddDays(-5), now.Date) { Anchored = true }
                : side > 0 ? new DaySpan(cursor.At - at, now.Date.AddDays(2), now.Date.AddDays(6)) { Anchored = true } : default;
        }

        var ahead = cursor.TakeAny("未来的", "未来", "接下来的", "接下来", "今后", "往后", "之后的", "后") || (!(at > 0 && ChineseScript.IsHan(text[at - 1])) && cursor.Take('下'));
        if (!ahead && !cursor.TakeAny("最近的", "最近", "过去的", "过去", "近", "前", "上"))
        {
            return default;
        }

        var word = text[at];
        // 上半年 is a part of the year, 上一年 the year before; 下三天雨 is weather.
        if ((word is '上' or '前' or '后' or '下' && cursor.At == at + 1 && cursor.SeesAny(["半年", "半月", "半周"])) || (word is '上' or '下' && cursor.SeesAny(["一年", "一周", "一个星期", "一个礼拜", "一星期", "一礼拜"])) || !(SpokenMonths(ref cursor, now, out var forward, out var backward) || ChineseDuration.TakeDays(ref cursor, now, out forward, out backward)) || cursor.SeesAny(["前", "后", "之", "以", "期", "雨", "雪"]))
        {
            return default;
        }

        _ = cursor.TakeAny("内", "里", "之内", "以内");
        return (ahead, word) switch
        {
            (true, '后' or '下') => new DaySpan(cursor.At - at, now.Date.AddDays(1), forward.AddDays(1)) { Anchored = true },
            (true, _) => new DaySpan(cursor.At - at, now.Date, forward.AddDays(1)) { Anchored = true },
            _ => new DaySpan(cursor.At - at, backward, now) { Anchored = true },
        };
    }
}
