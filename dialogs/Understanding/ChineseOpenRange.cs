namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads ranges that begin now or with a bare year or month: 即日起至12月5日, 从现在到八点, 2016到2018年, 2024.08-2026.02.</summary>
internal static class ChineseOpenRange
{
    private static readonly string[] Connectors = ["一直到", "直到", "到", "至", "~", "-", "—", "–"];

    public static (int Length, TimeMeaning[] Meanings) Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        if (cursor.TakeAny("从现在", "现在", "此刻", "即日", "从今往后"))
        {
            _ = cursor.TakeAny("起", "开始");
            return FromNow(cursor, at, now);
        }

        return Years(cursor, at);
    }

    private static (int Length, TimeMeaning[] Meanings) FromNow(ChineseCursor cursor, int at, DateTime now)
    {
        if (!cursor.TakeAny(Connectors))
        {
            return default;
        }

        var end = ChineseMoment.Read(cursor.Text[cursor.At..], 0, now);
        return end.Length > 0 && end.Meanings(now) is [var until, ..] && (until.End ?? until.Start) > now
            ? (cursor.At + end.Length - at, [new TimeMeaning(now, until.End ?? until.Start)])
            : default;
    }

    private static (int Length, TimeMeaning[] Meanings) Years(ChineseCursor cursor, int at)
    {
        if (cursor.Before is '-' or '/' or '.' or '#' or ':' || ChineseNumber.IsPart(cursor.Before) || !Month(ref cursor, null, out var first, out _, out var marked))
        {
            return default;
        }

        var said = cursor.Before == '年' || marked;
        if (!cursor.TakeAny(Connectors))
        {
            return default;
        }

        _ = cursor.TakeAny(Connectors);
        if (!Month(ref cursor, first.Year, out _, out var end, out marked))
        {
            return default;
        }

        // 2016-2018 alone could be anything; 年, 从 or a month makes years of it.
        said |= marked || cursor.Before == '年' || (at > 0 && cursor.Text[at - 1] is '从' or '自' or '由');
        return said && end > first && !cursor.SeesAny(["号", "室", "楼", "元", "块", "-", "."]) ? (cursor.At - at, [new TimeMeaning(first, end)]) : default;
    }

    // 2016, 2016年, 89年9月, 2008.03
    private static bool Month(ref ChineseCursor cursor, int? century, out DateTime start, out DateTime end, out bool marked)
    {
        (start, end, marked) = (default, default, false);
        if (!cursor.TakeNumber(out var number) || !(number.Digits || number.Spelled) || cursor.SeesAny(["年级", "年前", "年后"]))
        {
            return false;
        }

        var year = number.Length == 2 && century is { } near && cursor.Peek == '年' ? near - (near % 100) + number.Whole : number.Length == 4 ? number.Whole : 0;
        if (year is < 1900 or > 2099)
        {
            return false;
        }

        (start, end) = (new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1));
        var named = cursor.Take('年');
        var after = cursor;
        if ((named ? after.TakeNumberThen(out var month, "月份", "月") : after.Take('.') && after.TakeNumber(out month) && month is { Digits: true, Length: 2 } && after.Peek != '.') && month.Value is >= 1 and <= 12)
        {
            cursor = after;
            marked = true;
            start = new DateTime(year, month.Whole, 1);
            end = start.AddMonths(1);
        }

        return !ChineseNumber.IsPart(cursor.Peek);
    }
}
