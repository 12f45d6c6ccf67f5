namespace CommunityBot.Dialogs.Understanding;

/// <summary>Finds telephone numbers: mobile numbers, land lines with an area code, 400 numbers, said with blanks or 幺 too.</summary>
public static class ChinesePhone
{
    private const int MobileDigits = 11;

    // 座机2003456, 店里电话是二零零三四五六
    private static readonly string[] Calls = ["座机", "固话", "电话", "打", "拨", "打到", "致电"];

    // What numbers beside telephones count: 电表号0001234567.
    private static readonly string[] Counters = ["表号", "单号", "户号", "编号", "条码", "序列号"];

    /// <summary>Whether a number's digits are a mobile one's: eleven, the first of them 1.</summary>
    public static bool IsMobile(string digits) => digits.Length == MobileDigits && digits[0] == '1';

    /// <summary>The numbers as digits, with the spans they take in the text.</summary>
    public static IReadOnlyList<(string Digits, int Start, int Length)> Find(string text)
    {
        List<(string, int, int)>? found = null;
        var at = 0;
        while (at < text.Length)
        {
            if (ChineseNumber.Digit(text[at]) < 0 || text[at] == '两')
            {
                at++;
                continue;
            }

            var end = Run(text, at, out var digits);
            if (WithoutCountry(text, at, digits) is var local && (IsPhone(local) ? !Ends(text.AsSpan(0, at), Counters) : IsLocal(local) && Ends(text.AsSpan(0, at).TrimEnd("号码是为:, "), Calls)))
            {
                (found ??= []).Add((local, at, end - at));
            }

            at = end;
        }

        return found ?? (IReadOnlyList<(string, int, int)>)[];
    }

    private static int Run(string text, int at, out string digits)
    {
        Span<char> buffer = stackalloc char[20];
        var count = 0;
        var end = at;
        for (var index = at; index < text.Length && count < buffer.Length; index++)
        {
            if (ChineseNumber.Digit(text[index]) is var digit and >= 0)
            {
                buffer[count++] = (char)('0' + digit);
                end = index + 1;
            }
            else if (text[index] is not ('-' or ' ' or ')' or ',' or '、') || count is < 2 || (text[index] is ',' or '、' && !IsGrouped(text, index, count)) || (text[index] == ')' && buffer[0] != '0'))
            {
                break;
            }
        }

        digits = count is >= 7 ? new string(buffer[..count]) : "";
        return end;
    }

    // 一三九,零三五九,一二三四: a comma parts the groups of a mobile number said aloud.
    private static bool IsGrouped(string text, int comma, int count)
    {
        var group = 0;
        while (comma + 1 + group < text.Length && ChineseNumber.Digit(text[comma + 1 + group]) >= 0)
        {
            group++;
        }

        return count is 3 or 7 && group == 4;
    }

    private static string WithoutCountry(string text, int at, string digits) => digits switch
    {
        ['8', '6', '1', ..] when digits.Length == 13 && at > 0 && text[at - 1] == '+' => digits[2..],
        ['0', '0', '8', '6', '1', ..] when digits.Length == 15 => digits[4..],
        _ => digits,
    };

    // Seven digits are a land line of the place, if they are called one.
    private static bool IsLocal(string digits) => digits is [>= '2' and <= '9', ..] && digits.Length == 7;

    private static bool Ends(ReadOnlySpan<char> before, string[] words)
    {
        var said = before.TrimEnd("是为的:, ");
        foreach (var word in words)
        {
            if (said.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPhone(string digits) => digits switch
    {
        ['1', >= '3' and <= '9', ..] => digits.Length == 11,
        // No area has the code 00.
        ['0', not '0', ..] => digits.Length is 10 or 11 or 12,
        ['4' or '8', '0', '0', ..] => digits.Length == 10,
        _ => false,
    };
}
