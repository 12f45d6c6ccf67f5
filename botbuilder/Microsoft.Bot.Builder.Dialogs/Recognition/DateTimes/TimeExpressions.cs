using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

/// <summary>Finds days, times, ranges and durations: in words in English and Chinese, in digits in any language.</summary>
internal static partial class TimeExpressions
{
    /// <summary>The expressions of an utterance in their order; where two overlap, the longer one.</summary>
    public static IReadOnlyList<TimeExpression> Find(string text, string culture, DateTime now)
    {
        var written = HalfWidth(text);
        var all = NumericDates.Find(written, culture, now)
            .Concat(Languages.IsChinese(culture)
                ? ChineseDates.Find(written, now).Concat(ChineseTimes.Find(written, now))
                : EnglishDates.Find(written, now).Concat(EnglishTimes.Find(written, now)))
            .OrderByDescending(found => found.Length);
        var apart = new List<TimeExpression>();
        foreach (var found in all)
        {
            if (!apart.Exists(found.Overlaps))
            {
                apart.Add(found);
            }
        }

        apart.Sort((one, other) => one.Start.CompareTo(other.Start));
        return Joined(apart, written);
    }

    private static List<TimeExpression> Joined(List<TimeExpression> apart, string text)
    {
        for (var i = 0; i + 1 < apart.Count; i++)
        {
            if (Between.IsMatch(text[apart[i].End..apart[i + 1].Start]) && TimeExpression.Join(apart[i], apart[i + 1]) is { } joined)
            {
                apart[i] = joined;
                apart.RemoveAt(i + 1);
            }
        }

        return apart;
    }

    private static string HalfWidth(string text) =>
        string.Create(text.Length, text, static (half, full) =>
        {
            for (var i = 0; i < full.Length; i++)
            {
                half[i] = full[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(full[i] - 0xFEE0) : full[i];
            }
        });

    [GeneratedRegex(@"^[\s,、的]*(?:(?:at|on|in|from|the|of)\b\s*)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between { get; }
}
