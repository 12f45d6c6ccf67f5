namespace CommunityBot.Dialogs.Understanding;

/// <summary>Finds plain numbers: 16度, 两个人, 第三个, 5分; what belongs to a time or a place is blanked out before.</summary>
internal static class ChineseAmounts
{
    private static readonly string[] Units =
    [
        "度", "℃", "°c", "个人", "个", "人", "位", "名", "分", "星", "块钱", "块", "元", "万", "斤", "公斤", "千克", "克", "米", "公里", "平米", "平方", "平", "户", "家", "次", "回", "遍", "张", "份", "瓶", "盒", "台", "部", "辆", "只", "条", "把", "岁", "件", "套", "本", "盏", "口", "袋", "趟", "层", "样", "种", "号", "口人", "%", "楼", "俩",
    ];

    // Words that begin with a numeral and count nothing.
    private static readonly string[] Words =
    [
        "一下", "一直", "一样", "一般", "一定", "一起", "一些", "一会", "一点", "一共", "一切", "一旦", "一边", "一块儿", "一块", "一股", "一片", "一堆", "一大", "一地", "一面", "一头", "一律", "一向", "一再", "一身", "一时", "一早", "一连", "一看", "一到", "一来", "一进", "一开", "一走", "一按", "一问", "一问", "一家", "一带", "一老一小", "一刻", "一条龙", "一卡通", "一个劲", "一楼", "二维码", "二手", "三轮", "三八", "四周", "四处", "五金", "五会", "六一", "七一", "八一", "八成", "九成", "十分", "十一", "百货", "千万", "万一", "万达", "百姓", "两边", "两头", "三两", "一百一", "乱七八糟", "七上八下", "三天两头", "五花八门", "一塌糊涂", "一刻钟", "一旁", "一侧", "一番", "一副", "一体", "三高", "二楼",
    ];

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
            if ((Fraction(ref cursor) ?? Few(ref cursor)) is { } fraction)
            {
                (found ??= []).Add(new NumberReading(text[at..cursor.At], fraction));
                at = cursor.At;
                continue;
            }

            var inWord = cursor.SeesAny(Words) && !char.IsAsciiDigit(cursor.Peek) && text.Length > 2 && !IsDecimal(cursor);
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
            // 再问一句: a lone numeral before an unknown word counts nothing.
            if (!Measured(ref cursor, ref value) && number is { Digits: false, Length: 1 } && text.Length > 3)
            {
                at = cursor.At;
                continue;
            }

            (found ??= []).Add(new NumberReading(text[start..cursor.At], negative ? -value : value));
            at = cursor.At;
        }

        return found ?? (IReadOnlyList<NumberReading>)[];
    }

    private static bool IsDecimal(ChineseCursor cursor) => cursor.TakeNumber(out var number, decimals: true) && decimal.Truncate(number.Value) != number.Value;

    // What is counted, and what it adds to the number: 50%, 两个半, 三块五, 十二块八毛.
    private static bool Measured(ref ChineseCursor cursor, ref decimal value)
    {
        if (cursor.TakeAny("%"))
        {
            value /= 100;
            return true;
        }

        if (cursor.TakeAny("成新", "成") && value is >= 1 and <= 9 && (cursor.IsEnd || ChineseScript.IsStop(cursor.Peek) || cursor.SeesAny(["以上", "左右"])))
        {
            value /= 10;
            return true;
        }

        if (value < 10 && !cursor.SeesAny(["毛巾", "毛毯", "毛衣", "毛病", "角落"]) && cursor.TakeAny("毛钱", "毛", "角钱", "角"))
        {
            value /= 10;
            return true;
        }

        if (!cursor.TakeAny(Units))
        {
            return false;
        }

        var rest = cursor;
        if (cursor.Before is '块' or '元' && rest.TakeNumber(out var coins) && coins is { Length: 1, Whole: > 0 } && (rest.TakeAny("毛钱", "毛", "角") || rest.IsEnd || ChineseScript.IsStop(rest.Peek) || rest.Sees("钱")))
        {
            value += coins.Value / 10;
            cursor = rest;
        }
        else if (cursor.Before is '米' or '斤' && Tenth(cursor) is { } tenth)
        {
            value += tenth.Value;
            cursor.At = tenth.End;
        }
        else if (cursor.Before is '度' or '个' or '斤' or '块' or '米' or '层' or '瓶' && cursor.Peek == '半' && !cursor.SeesAny(["半天", "半个", "半小", "半夜", "半年", "半路", "半月"]))
        {
            value += 0.5m;
            cursor.At++;
        }

        return true;
    }

    // 一米八, 两斤三两: the next digit counts tenths.
    private static (decimal Value, int End)? Tenth(ChineseCursor cursor)
    {
        var pounds = cursor.Before == '斤';
        return cursor.TakeNumber(out var digit) && digit is { Length: 1, Whole: > 0 } && (pounds ? cursor.Take('两') || cursor.IsEnd : cursor.IsEnd || ChineseScript.IsStop(cursor.Peek) || cursor.Peek is '长' or '高' or '宽' or '深' or '的' or '左' or '多')
            ? (digit.Value / 10, cursor.At)
            : null;
    }

    // 三四十人, 两三百: the first of the two counts.
    private static decimal? Few(ref ChineseCursor cursor)
    {
        var (first, at) = (ChineseNumber.Digit(cursor.Peek), cursor.At);
        if (first is < 1 or > 8 || char.IsAsciiDigit(cursor.Peek) || ChineseNumber.IsPart(cursor.Before) || at + 2 >= cursor.Text.Length || ChineseNumber.Digit(cursor.Text[at + 1]) != first + 1)
        {
            return null;
        }

        var unit = cursor.Text[at + 2] switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, _ => 0 };
        var plain = new ChineseCursor(cursor.Text, at + 2);
        if (unit == 0 && cursor.Peek == '两' && plain.TakeAny(Units))
        {
            cursor = plain;
            return first;
        }

        if (unit == 0 || (at + 3 < cursor.Text.Length && ChineseNumber.IsPart(cursor.Text[at + 3])))
        {
            return null;
        }

        cursor.At += 3;
        _ = cursor.TakeAny("来", "多", "号");
        _ = cursor.TakeAny(Units);
        return first * unit;
    }

    // 三分之一, 百分之五十, 半个
    private static decimal? Fraction(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        if (cursor.TakeOne([("百分之", 100), ("千分之", 1000), ("万分之", 10000)], out var whole) && cursor.TakeNumber(out var share, decimals: true))
        {
            return share.Value / whole;
        }

        cursor.At = start;
        if (cursor.TakeNumberThen(out var parts, "分之") && parts.Value > 0 && cursor.TakeNumber(out var some, decimals: true))
        {
            return some.Value / parts.Value;
        }

        cursor.At = start;
        if (cursor.Sees("一半") && !cursor.SeesAny(["一半会", "一半天"]))
        {
            cursor.At += 2;
            return 0.5m;
        }

        return cursor.TakeAny("半个", "半斤", "半袋", "半桶", "半瓶") ? 0.5m : null;
    }
}
