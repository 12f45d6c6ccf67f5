namespace CommunityBot.Dialogs.Understanding;

/// <summary>Finds plain numbers: 16度, 两个人, 第三个, 5分; what belongs to a time or a place is blanked out before.</summary>
internal static class ChineseAmounts
{
    // Words that begin with a numeral and count nothing.
    private static readonly string[] Words =
    [
        "一下", "一直", "一样", "一般", "一定", "一起", "一些", "一会", "一点", "一共", "一切", "一旦", "一边", "一块儿", "一块", "一股", "一片", "一堆", "一大", "一地", "一面", "一头", "一律", "一向", "一再", "一身", "一时", "一早", "一连", "一看", "一到", "一来", "一进", "一开", "一走", "一按", "一问", "一问", "一家", "一带", "一老一小", "一刻", "一条龙", "一卡通", "一个劲", "一楼", "二维码", "二手", "三轮", "三八", "四周", "四处", "五金", "五会", "六一", "七一", "八一", "八成", "九成", "十分", "十一", "百货", "千万", "万一", "万达", "百姓", "两边", "两头", "三两", "一百一", "乱七八糟", "七上八下", "三天两头", "五花八门", "一塌糊涂", "一刻钟", "一旁", "一侧", "一番", "一副", "一体", "三高", "二楼", "两口子", "一人一", "一口一", "一家子", "一条心", "一口气", "一口咬", "一把手", "一把年纪", "一回事", "两回事", "一件事", "一张嘴", "一份子", "一位难求", "一号公馆", "一条街", "十字", "百家", "千家万户",
    ];

    // Sayings of several numerals, that count nothing from one end to the other.
    private static readonly string[] Sayings =
        ["三七二十一", "十有八九", "十之八九", "一五一十", "三番五次", "三番两次", "接二连三", "一时半会", "三三两两", "三长两短", "半斤八两", "一来二去", "一天两天", "三下五除二", "一分钱一分货", "一人一个", "一个比一个", "一个个", "一次次", "一回回"];

    public static IReadOnlyList<NumberReading> Find(string text, IReadOnlyList<TimeReading> times)
    {
        List<NumberReading>? found = null;
        var time = 0;
        for (var at = 0; at < text.Length;)
        {
            if (time < times.Count && text.AsSpan(at).StartsWith(times[time].Text))
            {
                at += times[time++].Text.Length;
                continue;
            }

            var cursor = new ChineseCursor(text, at);
            if (cursor.TakeAny(Sayings))
            {
                at = cursor.At;
                continue;
            }

            if (ChineseRoughAmounts.Take(ref cursor) is { } rough)
            {
                Add(ref found, text, at, cursor.At, rough);
                at = cursor.At;
                continue;
            }

            var inWord = IsWord(cursor) && text.Length > 2 && !IsDecimal(cursor) && !IsPrice(cursor);
            // 几十个 is nobody's number.
            if (inWord || cursor.Before is '几' or '数' || !cursor.TakeNumber(out var number, decimals: true))
            {
                at++;
                continue;
            }

            var start = at > 0 && text[at - 1] is '第' or '负' or '-' && (at < 2 || !ChineseNumber.IsPart(text[at - 2])) ? at - 1 : at;
            var negative = start < at && text[start] is '负' or '-';
            if (start == at && at > 1 && text.AsSpan(0, at).EndsWith("零下"))
            {
                (start, negative) = (at - 2, true);
            }

            // 三四个 is a few, not thirty-four.
            var few = number is { Spelled: true, Length: 2 } && (number.Whole % 10 == (number.Whole / 10) + 1 || number.Whole == 35) && cursor.SeesAny(["个", "位", "人", "家", "户", "块", "斤", "次", "名", "袋", "桶", "盏", "米"]) ? number.Whole / 10 : (int?)null;
            var value = few ?? number.Value;
            // 再问一句: a lone numeral before an unknown word counts nothing; 俩 and 仨 always count.
            var counts = ChineseRoughAmounts.TakeMore(ref cursor, number) || text[at] is '俩' or '仨';
            counts |= ChineseMeasures.Take(ref cursor, number, ref value);
            if ((counts || !(number is { Digits: false, Length: 1 } && text.Length > 3)) && (counts || !IsHotline(text, at, number)))
            {
                Add(ref found, text, start, cursor.At, negative ? -value : value);
            }

            at = cursor.At;
        }

        return found ?? (IReadOnlyList<NumberReading>)[];
    }

    // 一百一 and 十一 are words, 一百一十一 and 十一个 are numbers.
    private static bool IsWord(ChineseCursor cursor)
    {
        var word = cursor;
        if (char.IsAsciiDigit(cursor.Peek) || !word.TakeAny(Words))
        {
            return false;
        }

        var (number, length) = (ChineseNumber.Read(cursor.Text, cursor.At).Length, word.At - cursor.At);
        return number < length || (number == length && !word.SeesAny(["个", "位", "人", "户", "家", "块", "元", "斤", "米", "平", "次", "度"]));
    }

    // 一块二毛五 is a price, 一块走 is together.
    private static bool IsPrice(ChineseCursor cursor) => cursor.Take("一块") && (ChineseNumber.IsPart(cursor.Peek) || cursor.Peek is '半' or '钱');

    private static bool IsDecimal(ChineseCursor cursor) => cursor.TakeNumber(out var number, decimals: true) && decimal.Truncate(number.Value) != number.Value;

    // 不是俩,是仨: what is denied and said anew does not hold.
    private static void Add(ref List<NumberReading>? found, string text, int start, int end, decimal value)
    {
        found ??= [];
        if (found.Count > 0 && text.AsSpan(0, start).EndsWith("是") && text.LastIndexOf(found[^1].Text, start, StringComparison.Ordinal) is >= 0 and var before && text.AsSpan(0, before).EndsWith("不是"))
        {
            found.RemoveAt(found.Count - 1);
        }

        found.Add(new NumberReading(text[start..end], value));
    }

    // 打12345, 拨110, 12315投诉: whom one calls is no amount.
    private static bool IsHotline(string text, int at, NumberSpan number)
    {
        if (!number.Digits || number.Length is < 3 or > 5)
        {
            return false;
        }

        var before = text.AsSpan(0, at);
        var called = before.EndsWith("打") || before.EndsWith("拨") || before.EndsWith("拨打") || before.EndsWith("热线") || before.EndsWith("电话") || before.EndsWith("打了") || before.EndsWith("找") || before.EndsWith("打到");
        return called || number is { Length: 5, Whole: 12345 or 12306 or 12315 or 12333 or 12348 or 12366 or 12369 or 12388 or 12393 or 10086 or 10010 or 10000 or 95598 or 95588 or 95533 };
    }
}
