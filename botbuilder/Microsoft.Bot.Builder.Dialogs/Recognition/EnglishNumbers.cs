using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>English number words: "twenty three", "a hundred and five", "two point five".</summary>
internal static partial class EnglishNumbers
{
    private const string Digit = "zero|one|two|three|four|five|six|seven|eight|nine";
    private const string Basic = $@"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]+(?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|{Digit}))\b";
    private const string Scale = "dozen|hundred|thousand|million|billion|trillion";

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, decimal> Words = Small.Select((word, value) => (word, (decimal)value))
        .Concat(Tens.Select((word, index) => (word, (decimal)((index + 2) * 10))))
        .ToDictionary();

    private static readonly Dictionary<string, decimal> Scales = new()
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
    };

    public static IEnumerable<NumberInText> Find(string text)
    {
        foreach (Match match in Run.Matches(text))
        {
            yield return new NumberInText(match.Index, match.Value, ValueOf(match.Value.ToLowerInvariant()));
        }
    }

    private static decimal ValueOf(string run)
    {
        var (total, section, place, negative) = (0m, 0m, 0m, false);
        foreach (var word in run.Split([' ', '-', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "minus" or "negative")
            {
                negative = true;
            }
            else if (word == "point")
            {
                place = 1;
            }
            else if (Words.TryGetValue(word, out var value))
            {
                section += place > 0 ? value * (place /= 10) : value;
            }
            else if (Scales.TryGetValue(word, out var scale) && scale <= 100)
            {
                section = (section == 0 ? 1 : section) * scale;
            }
            else if (scale > 100)
            {
                (total, section) = (total + ((section == 0 ? 1 : section) * scale), 0);
            }
        }

        return negative ? -(total + section) : total + section;
    }

    [GeneratedRegex($@"\b(?:(?:minus|negative)\s+)?(?:{Basic}|an?(?=\s+(?:{Scale})\b))(?:\s+(?:{Scale})\b(?:\s+(?:and\s+)?{Basic})?)*(?:\s+point(?:\s+(?:{Digit}))+)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Run { get; }
}
