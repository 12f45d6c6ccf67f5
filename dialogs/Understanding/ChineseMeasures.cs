namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads what a number counts and what that adds to it: 50%, 两个半, 三块五, 四块七毛五, 二分钱, 一米八, 3k.</summary>
internal static class ChineseMeasures
{
    private static readonly string[] Units =
    [
        "度", "℃", "°c", "个人", "个", "人", "位", "名", "分", "星", "块钱", "块", "元", "万", "斤", "公斤", "千克", "克", "米", "公里", "平米", "平方", "平", "户", "家", "次", "回", "遍", "张", "份", "瓶", "盒", "台", "部", "辆", "只", "条", "把", "岁", "件", "套", "本", "盏", "口", "袋", "趟", "层", "样", "种", "号", "口人", "%", "楼", "俩",
    ];

    // Measures in which 一 mostly counts nothing: 说一声, 一排, 一句话.
    private static readonly string[] Containers =
    [
        "箱", "筐", "捆", "包", "头", "棵", "株", "根", "支", "枝", "扇", "间", "桌", "碗", "杯", "罐", "桶", "车", "批", "双", "对", "副", "床", "顿", "车位", "页", "篇", "匹", "组", "队", "项", "笔", "倍", "尺", "亩", "吨", "升", "毫升", "度电", "kg", "km", "cm", "节",
    ];

    // Words that begin like a coin.
    private static readonly string[] NotCoins = ["毛巾", "毛毯", "毛衣", "毛病", "毛线", "角落", "角度"];

    /// <summary>Takes the unit after a number.</summary>
    /// <param name="cursor">Behind the number.</param>
    /// <param name="number">The number as it stands there.</param>
    /// <param name="value">What it is worth with its unit.</param>
    public static bool Take(ref ChineseCursor cursor, NumberSpan number, ref decimal value)
    {
        if (cursor.TakeAny("%"))
        {
            value /= 100;
            return true;
        }

        if (number.Digits && Multiple(ref cursor) is { } multiple)
        {
            value *= multiple;
            return true;
        }

        if (cursor.TakeAny("成新", "成") && value is >= 1 and <= 9 && (cursor.IsEnd || ChineseScript.IsStop(cursor.Peek) || cursor.SeesAny(["以上", "左右"])))
        {
            value /= 10;
            return true;
        }

        if (TakeCoin(ref cursor, value, out var coin))
        {
            value = coin;
            return true;
        }

        if (!TakeUnit(ref cursor, number))
        {
            return false;
        }

        Add(ref cursor, ref value);
        return true;
    }

    /// <summary>Takes the name of a unit.</summary>
    public static bool TakeUnit(ref ChineseCursor cursor, NumberSpan number) =>
        cursor.TakeAny(Units) || (number is not { Digits: false, Length: 1, Value: 1 } && cursor.TakeAny(Containers));

    /// <summary>Whether a unit stands here.</summary>
    public static bool SeesUnit(ChineseCursor cursor) => cursor.SeesAny(Units) || cursor.SeesAny(Containers);

    // 3k, 1w; 5w灯泡 is the power of a lamp.
    private static decimal? Multiple(ref ChineseCursor cursor)
    {
        var after = new ChineseCursor(cursor.Text, cursor.At + 1);
        if (cursor.Peek is not ('k' or 'w') || char.IsAsciiLetter(after.Peek) || after.SeesAny(["的灯", "灯", "功率", "瓦", "的功率", "线", "的充电"]))
        {
            return null;
        }

        cursor.At++;
        return cursor.Before == 'k' ? 1000 : 10_000;
    }

    // 八毛, 一毛八, 二分钱
    private static bool TakeCoin(ref ChineseCursor cursor, decimal number, out decimal value)
    {
        value = 0;
        if (number < 10 && cursor.TakeAny("分钱"))
        {
            value = number / 100;
            return true;
        }

        if (number >= 10 || cursor.SeesAny(NotCoins) || !cursor.TakeAny("毛钱", "毛", "角钱", "角"))
        {
            return false;
        }

        value = (number / 10) + Cents(ref cursor);
        return true;
    }

    // 七毛五, 五角五分: the digit after the coins.
    private static decimal Cents(ref ChineseCursor cursor)
    {
        if (cursor.Before == '钱')
        {
            return 0;
        }

        var rest = cursor;
        if (!rest.TakeNumber(out var cents) || cents is not { Length: 1, Whole: > 0 } || cursor.Peek == '两' || !(rest.TakeAny("分钱", "分") || IsLast(rest)))
        {
            return 0;
        }

        _ = rest.Take('钱');
        cursor = rest;
        return cents.Value / 100;
    }

    // What the unit may be followed by: 三块五, 一米八, 二十二度半.
    private static void Add(ref ChineseCursor cursor, ref decimal value)
    {
        var rest = cursor;
        if (cursor.Before is '块' or '元' && Coins(ref rest) is { } coins)
        {
            value += coins;
            cursor = rest;
        }
        else if (cursor.Before is '米' or '斤' && Tenth(cursor) is { } tenth)
        {
            value += tenth.Value;
            cursor.At = tenth.End;
        }
        else if (cursor.Before is '度' or '个' or '斤' or '块' or '米' or '层' or '瓶' or '倍' or '俩' && cursor.Peek == '半' && !cursor.SeesAny(["半天", "半个", "半小", "半夜", "半年", "半路", "半月"]))
        {
            value += 0.5m;
            cursor.At++;
        }
    }

    private static decimal? Coins(ref ChineseCursor cursor)
    {
        var first = cursor.Peek;
        if (first == '零' && cursor.TakeNumberThen(out var few, "分钱", "分") && few.Length == 2)
        {
            return few.Value / 100;
        }

        if (!cursor.TakeNumber(out var coins) || coins is not { Length: 1, Whole: > 0 } || first is '两' or '俩' or '仨')
        {
            return null;
        }

        if (!cursor.SeesAny(NotCoins) && cursor.TakeAny("毛钱", "毛", "角"))
        {
            return (coins.Value / 10) + Cents(ref cursor);
        }

        if (cursor.TakeAny("分钱", "分"))
        {
            return coins.Value / 100;
        }

        _ = cursor.Sees("钱") && cursor.Take('钱');
        // 九十九块九包邮 is 99.9; 五块两瓶 and 五块三斤 are a price and what it buys.
        return IsLast(cursor) || cursor.Before == '钱' || (first != '一' && (cursor.Sees("包邮") || !SeesUnit(cursor)) && cursor.Peek is not ('个' or '角' or '点' or '毛') && ChineseScript.IsHan(cursor.Peek) && !ChineseNumber.IsPart(cursor.Peek)) ? coins.Value / 10 : null;
    }

    private static bool IsLast(ChineseCursor cursor) => cursor.IsEnd || ChineseScript.IsStop(cursor.Peek) || cursor.Peek is '钱' or '了' or '的' or '吧' or '吗' or '呢' or '一' or ')' or '左';

    // 一米八, 两斤三两: the next digit counts tenths.
    private static (decimal Value, int End)? Tenth(ChineseCursor cursor)
    {
        var pounds = cursor.Before == '斤';
        return cursor.TakeNumber(out var digit) && digit is { Length: 1, Whole: > 0 } && (pounds ? cursor.Take('两') || cursor.IsEnd : cursor.IsEnd || ChineseScript.IsStop(cursor.Peek) || cursor.Peek is '长' or '高' or '宽' or '深' or '的' or '左' or '多')
            ? (digit.Value / 10, cursor.At)
            : null;
    }
}
