using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

/// <summary>Days written in digits: 2026-11-28 everywhere, 11/28/2026 or 28/11/2026 as the culture has it.</summary>
internal static partial class NumericDates
{
    public static IEnumerable<TimeExpression> Find(string text, string culture, DateTime now)
    {
        foreach (Match match in YearFirst.Matches(text))
        {
            yield return new TimeExpression(match.Index, match.Length, TimeKind.Date, Days.Calendar(Number(match, "year"), Number(match, "second"), Number(match, "third").Value, now));
        }

        var dayFirst = !Languages.IsChinese(culture) && !culture.Equals("en-us", StringComparison.OrdinalIgnoreCase) && !culture.Equals("en", StringComparison.OrdinalIgnoreCase);
        foreach (Match match in YearLast.Matches(text))
        {
            var (first, second) = (Number(match, "first").Value, Number(match, "second").Value);
            var (month, day) = dayFirst ? (second, first) : (first, second);
            if (month > 12)
            {
                (month, day) = (day, month);
            }

            if (month is >= 1 and <= 12 && day is >= 1 and <= 31)
            {
                yield return new TimeExpression(match.Index, match.Length, TimeKind.Date, Days.Calendar(FullYear(Number(match, "year")), month, day, now));
            }
        }
    }

    // Two digits mean the century around now.
    private static int? FullYear(int? year) => year is >= 0 and < 100 ? year + (year < 50 ? 2000 : 1900) : year;

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<!\d)(?<year>\d{4})[-/.](?<second>0?[1-9]|1[0-2])[-/.](?<third>0?[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex(@"(?<![\d/-])(?<first>\d{1,2})(?:/(?<second>\d{1,2})(?:/(?<year>\d{4}|\d{2}))?|-(?<second>\d{1,2})-(?<year>\d{4}|\d{2}))(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast { get; }
}
