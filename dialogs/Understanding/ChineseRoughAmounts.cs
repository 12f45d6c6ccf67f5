namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads parts of one and numbers nobody counted: 三分之一, 半斤, 三四十人, 千把块, 上千人, 十来个, of which the least counts.</summary>
internal static class ChineseRoughAmounts
{
    private static readonly string[] Halves = ["半个", "半斤", "半袋", "半桶", "半瓶", "半箱", "半盒", "半碗", "半杯", "半包", "半米", "半公斤", "半公里", "半吨", "半车", "半缸", "半升", "半亩"];

    public static decimal? Take(ref ChineseCursor cursor) => Fraction(ref cursor) ?? Few(ref cursor) ?? Round(ref cursor);

    /// <summary>Takes what says that round tens or more are not counted exactly: 十来个, 十几个, 一百多.</summary>
    public static bool TakeMore(ref ChineseCursor cursor, NumberSpan number)
    {
        if (number.Spelled || number.Value < 10 || number.Value % 10 != 0)
        {
            return false;
        }

        var start = cursor.At;
        if (cursor.TakeAny("来", "几", "多", "余", "出头") && (cursor.Before is '几' or '头' || number.Digits || number.Length > 1 || ChineseMeasures.SeesUnit(cursor)))
        {
            return true;
        }

        cursor.At = start;
        return false;
    }

    // 三四十人, 两三百: the first of the two counts.
    private static decimal? Few(ref ChineseCursor cursor)
    {
        var (first, at) = (ChineseNumber.Digit(cursor.Peek), cursor.At);
        if (first is < 1 or > 8 || char.IsAsciiDigit(cursor.Peek) || ChineseNumber.IsPart(cursor.Before) || at + 2 >= cursor.Text.Length || ChineseNumber.Digit(cursor.Text[at + 1]) != first + 1)
        {
            return null;
        }

        var unit = UnitOf(cursor.Text[at + 2]);
        var plain = new ChineseCursor(cursor.Text, at + 2);
        if (unit == 0 && cursor.Peek == '两' && ChineseMeasures.TakeUnit(ref plain, default))
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
        _ = ChineseMeasures.TakeUnit(ref cursor, default);
        return first * unit;
    }

    // 千把块, 上千人, 近百户: the unit of a number without a digit.
    private static decimal? Round(ref ChineseCursor cursor)
    {
        var unit = UnitOf(cursor.Peek);
        if (unit == 0 || ChineseNumber.IsPart(cursor.Before))
        {
            return null;
        }

        var start = cursor.At++;
        var rough = cursor.Take('把');
        if ((rough || (cursor.Text[start] != '十' && start > 0 && cursor.Text[start - 1] is '上' or '近' or '过' or '超')) && ChineseMeasures.TakeUnit(ref cursor, default))
        {
            return unit;
        }

        cursor.At = start;
        return null;
    }

    private static int UnitOf(char character) => character switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, _ => 0 };

    // 三分之一, 百分之五十, 半个
    private static decimal? Fraction(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        if (cursor.TakeAny("百分之百", "百分百"))
        {
            return 1;
        }

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

        return cursor.TakeAny(Halves) ? 0.5m : null;
    }
}
