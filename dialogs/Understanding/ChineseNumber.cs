using System.Globalization;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Value">The value.</param>
/// <param name="Length">The characters it takes; 0 when there is none.</param>
/// <param name="Digits">Whether it was written in Arabic digits.</param>
/// <param name="Spelled">Whether digits were named one by one: 三零二 is 302.</param>
public readonly record struct NumberSpan(decimal Value, int Length, bool Digits, bool Spelled)
{
    /// <summary>The value as a whole number.</summary>
    public int Whole => Value is >= int.MinValue and <= int.MaxValue ? (int)Value : int.MaxValue;

    /// <summary>Whether there is a number.</summary>
    public bool Found => Length > 0;
}

/// <summary>Reads numbers in Arabic digits, in Chinese, and in both: 3, 十四, 三百零二, 两千五, 一万二, 廿五, 3万.</summary>
public static class ChineseNumber
{
    private const string DigitCharacters = "零〇幺一壹二贰两俩三叁仨四肆五伍六陆七柒八捌九玖";

    /// <summary>The number that starts at an index; its length is 0 when none does.</summary>
    /// <param name="text">Normalised words.</param>
    /// <param name="at">Where it must start.</param>
    /// <param name="decimals">Whether 点 and a point may part the decimals; not where 点 is the hour.</param>
    public static NumberSpan Read(ReadOnlySpan<char> text, int at, bool decimals = false)
    {
        if (at >= text.Length)
        {
            return default;
        }

        return char.IsAsciiDigit(text[at]) ? Arabic(text, at, decimals) : Chinese(text, at, decimals);
    }

    /// <summary>The digit a Chinese character names, or -1.</summary>
    public static int Digit(char character)
    {
        if (char.IsAsciiDigit(character))
        {
            return character - '0';
        }

        var index = DigitCharacters.IndexOf(character);
        return index < 0 ? -1 : DigitOf(index);
    }

    /// <summary>Whether a character can be part of a number.</summary>
    public static bool IsPart(char character) => Digit(character) >= 0 || Unit(character) > 0 || character is '廿' or '卅' or '卌';

    private static int DigitOf(int index) => DigitCharacters[index] switch
    {
        '零' or '〇' => 0,
        '幺' or '一' or '壹' => 1,
        '二' or '贰' or '两' or '俩' => 2,
        '三' or '叁' or '仨' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        _ => 9,
    };

    private static long Unit(char character) => character switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    private static NumberSpan Arabic(ReadOnlySpan<char> text, int at, bool decimals)
    {
        var end = at;
        decimal value = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 18)
        {
            value = (value * 10) + (text[end++] - '0');
        }

        // 12,500
        while (decimals && end - at <= 12 && IsGroup(text, at, end))
        {
            value = (value * 1000) + ((text[end + 1] - '0') * 100) + ((text[end + 2] - '0') * 10) + (text[end + 3] - '0');
            end += 4;
        }

        if (decimals && end + 1 < text.Length && text[end] is '.' or '点' && char.IsAsciiDigit(text[end + 1]))
        {
            var scale = 0.1m;
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]) && scale > 1e-9m; scale /= 10)
            {
                value += (text[end++] - '0') * scale;
            }
        }

        // 3万, 5千: a unit after the digits multiplies them.
        while (end < text.Length && Unit(text[end]) is var unit and >= 100 && value < 1e9m)
        {
            value *= unit;
            end++;
            // 3万5 is 35,000, 3千5 is 3,500.
            if (unit >= 1000 && end < text.Length && char.IsAsciiDigit(text[end]) && !(end + 1 < text.Length && (char.IsAsciiDigit(text[end + 1]) || text[end + 1] is '.' or '个' or '号')))
            {
                value += (text[end++] - '0') * unit / 10;
                end += end < text.Length && text[end] == '千' && unit == 10_000 ? 1 : 0;
                break;
            }
        }

        return new NumberSpan(value, end - at, true, false);
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at, int end) =>
        text[at] != '0' && end - at is 1 or 2 or 3 or 5 or 6 or 7 or 9 && end + 3 < text.Length && text[end] == ','
        && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]) && char.IsAsciiDigit(text[end + 3]) && !(end + 4 < text.Length && char.IsAsciiDigit(text[end + 4]));

    private static NumberSpan Chinese(ReadOnlySpan<char> text, int at, bool decimals)
    {
        var run = SpelledRun(text, at);
        var next = at + run < text.Length ? text[at + run] : '\0';
        if (run >= 2 && Unit(next) == 0)
        {
            return Spelled(text, at, run);
        }

        var whole = Structured(text, at);
        if (decimals && whole.Found && at + whole.Length + 1 < text.Length && text[at + whole.Length] == '点' && SpelledRun(text, at + whole.Length + 1) is var tail and > 0)
        {
            var fraction = Spelled(text, at + whole.Length + 1, Math.Min(tail, 9));
            var scale = 1m;
            for (var index = 0; index < fraction.Length; index++)
            {
                scale /= 10;
            }

            return whole with { Value = whole.Value + (fraction.Value * scale), Length = whole.Length + 1 + fraction.Length };
        }

        return whole;
    }

    // 两 names an amount, never a digit of a number spelled out: 两三 is "two or three".
    private static int SpelledRun(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 18 && Digit(text[end]) >= 0 && text[end] is not ('两' or '俩' or '仨') && !char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }

    private static NumberSpan Spelled(ReadOnlySpan<char> text, int at, int run)
    {
        decimal value = 0;
        for (var index = at; index < at + run; index++)
        {
            value = (value * 10) + Digit(text[index]);
        }

        return new NumberSpan(value, run, false, true);
    }

    private static NumberSpan Structured(ReadOnlySpan<char> text, int at)
    {
        long total = 0, section = 0, lastUnit = 0;
        var digit = -1L;
        var end = at;
        for (; end < text.Length && end - at < 24 && total < 1_000_000_000_000; end++)
        {
            var character = text[end];
            if (character is '廿' or '卅' or '卌' && digit < 0 && section == 0)
            {
                section = character switch { '廿' => 20, '卅' => 30, _ => 40 };
                lastUnit = 10;
            }
            else if (Digit(character) is var value and >= 0 && !char.IsAsciiDigit(character))
            {
                if (digit > 0 || (digit == 0 && value == 0))
                {
                    break;
                }

                digit = value;
            }
            else if (Unit(character) is var unit and > 0 && !(unit == 10 && digit < 0 && lastUnit == 10))
            {
                if (unit > 10 && digit < 0 && section == 0 && total == 0)
                {
                    break;
                }

                // 一亿两千万: the thousands multiply by themselves, 一万亿 by all before.
                (total, section) = unit >= 10_000
                    ? (total >= unit ? total + ((section + Math.Max(digit, 0)) * unit) : (total + section + Math.Max(digit, 0)) * unit, 0)
                    : (total, section + ((digit <= 0 ? 1 : digit) * unit));
                (digit, lastUnit) = (-1, unit);
            }
            else
            {
                break;
            }
        }

        return Finish(text, at, end, total + section, digit, lastUnit);
    }

    private static NumberSpan Finish(ReadOnlySpan<char> text, int at, int end, long value, long digit, long lastUnit)
    {
        if (end == at)
        {
            return default;
        }

        if (digit >= 0)
        {
            // 两千五 is 2500, 一万二 is 12000; a 零 before the last digit keeps it small.
            var afterUnit = lastUnit > 10 && end - at >= 2 && Unit(text[end - 2]) == lastUnit;
            value += afterUnit ? digit * (lastUnit / 10) : digit;
        }

        return new NumberSpan(value, end - at, false, false);
    }

    /// <summary>The whole number that words are and nothing else, as digits: 六零一 and 十二 alike; null for other words.</summary>
    public static string? Only(string words) => Read(words, 0) is { Found: true } number && number.Length == words.Length ? Text(number.Value) : null;

    /// <summary>A number without superfluous zeros, as digits.</summary>
    public static string Text(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);
}
