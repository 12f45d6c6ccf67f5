namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads numerals said for one not known: 三四点, 两三个小时, 三五天, of which the first counts; 几天, 十几年, 几十个, of which the least does.</summary>
internal static class ChineseFew
{
    /// <summary>By how much the second of two numerals is more than the first, as 3 to 2 in 两三天; 1 where there are not two.</summary>
    public static double Spread(ReadOnlySpan<char> text, int at)
    {
        var cursor = new ChineseCursor(text, at);
        return Take(ref cursor, out var few) ? ChineseNumber.Digit(text[at + 1]) / (double)few.Value : 1;
    }

    /// <summary>几, 好几, 十几, 三十几, 几十 as the least they may mean.</summary>
    public static bool TakeVague(ref ChineseCursor cursor, out NumberSpan few)
    {
        var start = cursor.At;
        few = default;
        var tens = cursor.Peek is not ('几' or '数') && cursor.TakeNumber(out var number) && number is { Value: 10 or 20 or 30 or 40 or 50 or 60 or 70 or 80 or 90 } ? number.Whole : 0;
        if ((tens == 0 && cursor.At > start) || !cursor.TakeAny("几", "数"))
        {
            cursor.At = start;
            return false;
        }

        var least = tens > 0 ? tens : cursor.Take('十') ? 20 : cursor.Take('百') ? 200 : 3;
        few = new NumberSpan(least, cursor.At - start, false, false);
        return true;
    }

    public static bool Take(ref ChineseCursor cursor, out NumberSpan few)
    {
        few = default;
        var at = cursor.At;
        if (at + 2 >= cursor.Text.Length || char.IsAsciiDigit(cursor.Peek) || ChineseNumber.IsPart(cursor.Before) || ChineseNumber.IsPart(cursor.Text[at + 2]))
        {
            return false;
        }

        var (first, second) = (ChineseNumber.Digit(cursor.Peek), ChineseNumber.Digit(cursor.Text[at + 1]));
        if (char.IsAsciiDigit(cursor.Text[at + 1]) || first < 1 || (second != first + 1 && (first, second) is not (3, 5)))
        {
            return false;
        }

        few = new NumberSpan(first, 2, false, false);
        cursor.At += 2;
        return true;
    }
}
