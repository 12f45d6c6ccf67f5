using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Numbers written in digits, with the decimal and group separators of the language.</summary>
internal static class Digits
{
    private static readonly ConcurrentDictionary<string, Format> Formats = new();

    public static IEnumerable<NumberInText> Find(string text, string culture)
    {
        var format = Formats.GetOrAdd(Languages.Of(culture), static language => new Format(language));
        foreach (Match match in format.Pattern.Matches(HalfWidth(text)))
        {
            if (format.TryParse(match.Value, out var value))
            {
                yield return new NumberInText(match.Index, text.Substring(match.Index, match.Length), value);
            }
        }
    }

    private static string HalfWidth(string text) =>
        string.Create(text.Length, text, static (half, full) =>
        {
            for (var i = 0; i < full.Length; i++)
            {
                half[i] = full[i] is >= '\uFF0B' and <= '\uFF19' ? (char)(full[i] - 0xFEE0) : full[i];
            }
        });

    private sealed class Format
    {
        private static readonly string[] CommaLanguages = ["bg", "cs", "da", "de", "es", "fi", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "tr", "uk"];

        private readonly string _decimal;
        private readonly string _group;

        public Format(string language)
        {
            (_decimal, _group) = Array.Exists(CommaLanguages, comma => comma == language) ? (",", ".") : (".", ",");
            var point = Regex.Escape(_decimal);
            var group = $"[{Regex.Escape(_group)}\u00A0\u202F]";
            Pattern = new Regex(
                $@"(?<![A-Za-z0-9{point}])[-+]?(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)(?:{point}\d+)?",
                RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1));
        }

        public Regex Pattern { get; }

        public bool TryParse(string number, out decimal value)
        {
            var plain = number.Replace(_group, string.Empty, StringComparison.Ordinal)
                .Replace("\u00A0", string.Empty, StringComparison.Ordinal)
                .Replace("\u202F", string.Empty, StringComparison.Ordinal)
                .Replace(_decimal, ".", StringComparison.Ordinal);
            return decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out value);
        }
    }
}
