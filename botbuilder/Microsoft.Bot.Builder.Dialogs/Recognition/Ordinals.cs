using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Finds ordinal numbers in English and Chinese. "The last" counts as minus one, the last but one as minus two.</summary>
internal static partial class Ordinals
{
    private static readonly string[] English =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    public static IReadOnlyList<NumberInText> Find(string text, string culture)
    {
        if (Languages.IsChinese(culture))
        {
            return [.. ChineseRun.Matches(text).Select(match => new NumberInText(match.Index, match.Value, Chinese(match)))];
        }

        return Languages.IsEnglish(culture)
            ? [.. EnglishRun.Matches(text).Select(match => new NumberInText(match.Index, match.Value, EnglishValue(match.Value.ToLowerInvariant())))]
            : [];
    }

    private static decimal EnglishValue(string word) => word switch
    {
        "last" => -1,
        _ when char.IsAsciiDigit(word[0]) => decimal.Parse(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), CultureInfo.InvariantCulture),
        _ => Array.IndexOf(English, word) + 1,
    };

    private static decimal Chinese(Match match)
    {
        var number = match.Groups["number"].Value;
        if (number.Length > 0 && ChineseNumbers.TryRead(number, out var value))
        {
            return match.Value[0] == '倒' ? -value : value;
        }

        return match.Value[0] == '头' ? 1 : -1;
    }

    [GeneratedRegex(@"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|last)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishRun { get; }

    [GeneratedRegex(@"(?:倒数)?第(?<number>\d+|[一二两三四五六七八九十百]+)|最后一?[个项条家场]|头一?[个项条家场]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChineseRun { get; }
}
