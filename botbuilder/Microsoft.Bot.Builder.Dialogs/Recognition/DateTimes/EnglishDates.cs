using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

/// <summary>Days and ranges of days in English.</summary>
internal static partial class EnglishDates
{
    private const string Months = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";
    private const string Weekdays = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|thu|fri";
    private const string Count = @"\d+(?:\.\d+)?|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty";
    private const string Units = "second|minute|min|hour|day|week|month|year";

    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] WeekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static IEnumerable<TimeExpression> Find(string text, DateTime now) =>
    [
        .. All(MonthAndDay, text, match => Dates(match, Days.Calendar(Number(match, "year"), Month(match), Number(match, "day").Value, now))),
        .. All(DayAndMonth, text, match => Dates(match, Days.Calendar(Number(match, "year"), Month(match), Number(match, "day").Value, now))),
        .. All(DayOfMonth, text, match => Dates(match, Days.Calendar(null, null, Number(match, "day").Value, now))),
        .. All(Weekday, text, match => Dates(match, Days.Weekday(Array.IndexOf(WeekdayNames, match.Groups["name"].Value[..3].ToLowerInvariant()) + 1, Which(match), now))),
        .. All(Word, text, match => Named(match, now)),
        .. All(Away, text, match => Spans.FromNow(match.Index, match.Length, match.Groups["ago"].Success ? -CountOf(match) : CountOf(match), Unit(match), now)),
        .. All(Length, text, match => Spans.Duration(match.Index, match.Length, CountOf(match), Unit(match))),
        .. All(Range, text, match => Dates(match, [RangeOf(match.Groups["unit"].Value.ToLowerInvariant(), Which(match) ?? 0, now)], TimeKind.DateRange)),
        .. All(WholeMonth, text, match => Dates(match, MonthOf(Month(match).Value, Number(match, "year"), now), TimeKind.DateRange)),
    ];

    private static IEnumerable<TimeExpression> All(Regex regex, string text, Func<Match, TimeExpression> read) =>
        regex.Matches(text).Select(read).Where(found => found.Readings.Count > 0);

    private static TimeExpression Dates(Match match, IReadOnlyList<Reading> readings, TimeKind kind = TimeKind.Date) => new(match.Index, match.Length, kind, readings);

    private static TimeExpression Named(Match match, DateTime now)
    {
        var word = match.Value.ToLowerInvariant();
        return word.EndsWith("now", StringComparison.Ordinal)
            ? Dates(match, [new Reading("PRESENT_REF", now)], TimeKind.DateTime)
            : Dates(match, [Reading.OfDay(now.AddDays(word switch
            {
                "today" => 0,
                "tomorrow" => 1,
                "yesterday" => -1,
                _ => word.Contains("after", StringComparison.Ordinal) ? 2 : -2,
            }))]);
    }

    private static Reading RangeOf(string unit, int away, DateTime now) => unit switch
    {
        "week" => Days.Week(now.AddDays(7 * away)),
        "weekend" => Days.Weekend(now.AddDays(7 * away)),
        "month" => Days.Month(now.AddMonths(away).Year, now.AddMonths(away).Month),
        _ => Days.Year(now.Year + away),
    };

    private static IReadOnlyList<Reading> MonthOf(int month, int? year, DateTime now)
    {
        if (year is { } known)
        {
            return [Days.Month(known, month)];
        }

        var past = Days.Month(month < now.Month ? now.Year : now.Year - 1, month);
        var future = Days.Month(month < now.Month ? now.Year + 1 : now.Year, month);
        var timex = $"XXXX-{month:00}";
        return [past with { Timex = timex }, future with { Timex = timex }];
    }

    private static int? Which(Match match) => match.Groups["which"].Value.ToLowerInvariant() switch
    {
        "" => null,
        "next" => 1,
        "last" or "previous" => -1,
        _ => 0,
    };

    private static int? Month(Match match) => Array.IndexOf(MonthNames, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    private static decimal CountOf(Match match)
    {
        var count = match.Groups["count"].Value.ToLowerInvariant();
        return count.StartsWith("half", StringComparison.Ordinal) ? 0.5m
            : count is "a" or "an" ? 1
            : decimal.TryParse(count, NumberStyles.Number, CultureInfo.InvariantCulture, out var digits) ? digits
            : EnglishNumbers.Find(count).First().Value;
    }

    private static char Unit(Match match) => match.Groups["unit"].Value.ToLowerInvariant() switch
    {
        "second" => 'S',
        "minute" or "min" => 'M',
        "hour" => 'H',
        "week" => 'W',
        "month" => 'm',
        "year" => 'Y',
        _ => 'D',
    };

    [GeneratedRegex($@"\b(?<month>{Months})\.?\s+(?:the\s+)?(?<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:])(?:\s*,?\s*(?<year>\d{{4}}))?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndDay { get; }

    [GeneratedRegex($@"\b(?:the\s+)?(?<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>{Months})\b\.?(?:\s*,?\s*(?<year>\d{{4}})\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth { get; }

    [GeneratedRegex(@"\b(?:the\s+)?(?<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth { get; }

    [GeneratedRegex($@"\b(?:(?<which>next|this|last|previous|coming)\s+(?:week\s+)?)?(?<name>{Weekdays})\b|\b(?<which>next|this|last)\s+(?<name>sat|sun)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday { get; }

    [GeneratedRegex(@"\b(?:(?:the\s+)?day\s+after\s+tomorrow|(?:the\s+)?day\s+before\s+yesterday|today|tomorrow|yesterday|(?:right\s+)?now)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    [GeneratedRegex($@"\b(?:in\s+(?<count>{Count})\s+(?<unit>{Units})s?\b|(?<count>{Count})\s+(?<unit>{Units})s?\s+(?:(?<ago>ago)|from\s+now|later)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Away { get; }

    [GeneratedRegex($@"\b(?!a\s+day\b)(?<count>{Count})\s+(?<unit>{Units})s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length { get; }

    [GeneratedRegex(@"\b(?<which>next|this|last|previous|coming)\s+(?<unit>weekend|week|month|year)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range { get; }

    [GeneratedRegex(@"\b(?:in\s+(?<month>march|may)|(?:in\s+)?(?<month>january|february|april|june|july|august|september|october|november|december))\b(?!\.?\s+\d{1,2}\b)(?:\s+(?<year>\d{4})\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeMonth { get; }
}
