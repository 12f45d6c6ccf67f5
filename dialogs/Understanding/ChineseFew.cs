namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads two numerals said for one between them: 三四点, 七八天, 两三个小时, 三五天. The first of them counts.</summary>
internal static class ChineseFew
{
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
