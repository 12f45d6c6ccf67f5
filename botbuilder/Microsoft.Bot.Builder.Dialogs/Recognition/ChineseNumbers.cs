using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Chinese numerals, alone or mixed with digits: 二十三, 三百零五, 两千五, 3万, 一点五.</summary>
internal static partial class ChineseNumbers
{
    private const string Numerals = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟俩仨";

    private static readonly Dictionary<char, int> Values =
        Signs(["零〇", "一壹", "二两贰俩", "三叁仨", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"], index => index);

    private static readonly Dictionary<char, decimal> Scales =
        Signs(["十拾", "百佰", "千仟", "万", "亿"], index => index switch { 3 => 10_000m, 4 => 100_000_000m, _ => (decimal)Math.Pow(10, index + 1) });

    public static IEnumerable<NumberInText> Find(string text)
    {
        foreach (Match match in Run.Matches(text))
        {
            if (TryRead(match.Value, out var value))
            {
                yield return new NumberInText(match.Index, match.Value, value);
            }
        }
    }

    /// <summary>The value of a numeral that has been cut out of its sentence.</summary>
    public static bool TryRead(string numeral, out decimal value)
    {
        var digits = DigitsBefore(numeral);
        if (digits.Length == numeral.Length)
        {
            return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out value);
        }

        var parts = numeral[digits.Length..].TrimStart('负').Split('点');
        value = decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var leading) ? Whole(parts[0], leading) : Whole(parts[0], 0);
        var place = 1m;
        foreach (var digit in parts.Length > 1 ? parts[1] : string.Empty)
        {
            value += Values.GetValueOrDefault(digit) * (place /= 10);
        }

        value = numeral[0] == '负' ? -value : value;
        return true;
    }

    private static decimal Whole(string numeral, decimal leading)
    {
        if (!numeral.Any(Scales.ContainsKey))
        {
            // 二〇二六, read digit by digit.
            return numeral.Aggregate(leading, (number, digit) => (number * 10) + Values.GetValueOrDefault(digit));
        }

        var (total, section, unit, lastScale) = (0m, 0m, leading, 1m);
        foreach (var sign in numeral)
        {
            if (Values.TryGetValue(sign, out var digit))
            {
                unit = digit;
                lastScale = digit == 0 ? 1 : lastScale;
            }
            else if (Scales[sign] is var scale && scale < 10_000)
            {
                section += (unit == 0 ? 1 : unit) * scale;
                (unit, lastScale) = (0, scale);
            }
            else
            {
                total = (total + section + unit) * scale;
                (section, unit, lastScale) = (0, 0, scale);
            }
        }

        // 两千五 is 2500: a digit left over counts tenths of the scale before it.
        return total + section + (unit * (lastScale >= 100 ? lastScale / 10 : 1));
    }

    private static Dictionary<char, T> Signs<T>(string[] signs, Func<int, T> value) =>
        signs.SelectMany((same, index) => same.Select(sign => (sign, value(index)))).ToDictionary();

    private static string DigitsBefore(string numeral) => new([.. numeral.TakeWhile(sign => char.IsAsciiDigit(sign) || sign is '.')]);

    // 一下, 一起, 万一, 千万, 十分: words that only look like numbers.
    [GeneratedRegex($@"(?:\d+(?:\.\d+)?[十百千万亿][{Numerals}]*|负?(?!一[下些起样直定会般边共旦切]|十分|万一|千万|一点[^零一二三四五六七八九十点半])[{Numerals}]+(?:点[零〇一二三四五六七八九]+)?)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Run { get; }
}
