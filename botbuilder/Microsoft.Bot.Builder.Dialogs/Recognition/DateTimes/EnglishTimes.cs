using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

/// <summary>Times of the day in English. An hour up to twelve without "am", "pm" or a part of the day is read both ways.</summary>
internal static partial class EnglishTimes
{
    private const string Hour = @"2[0-4]|1\d|0?\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
    private const string PartOfDay = @"(?:\s+(?:in\s+the\s+|at\s+|this\s+)?(?<part>morning|afternoon|evening|night)\b)?";

    public static IEnumerable<TimeExpression> Find(string text, DateTime now) =>
    [
        .. Clock.Matches(text).Select(match => Time(match, HourOf(match), MinuteOf(match, "minute"), MinuteOf(match, "second"))),
        .. Past.Matches(text).Select(match => PastHour(match)),
        .. Word.Matches(text).Select(match => new TimeExpression(match.Index, match.Length, TimeKind.Time, [Reading.OfTime(match.Value[0] is 'm' or 'M' && match.Value.EndsWith("night", StringComparison.OrdinalIgnoreCase) ? 0 : 12)])),
        .. Part.Matches(text).Select(match => PartAlone(match, now)),
    ];

    private static TimeExpression PastHour(Match match)
    {
        var quarter = match.Groups["quarter"].Success;
        return match.Groups["to"].Success
            ? Time(match, (HourOf(match) + 11) % 12 is 0 ? 12 : (HourOf(match) + 11) % 12, 45, null)
            : Time(match, HourOf(match), quarter ? 15 : 30, null);
    }

    private static TimeExpression Time(Match match, int hour, int? minute, int? second)
    {
        var half = match.Groups["half"].Value.ToLowerInvariant();
        var part = match.Groups["part"].Value.ToLowerInvariant();
        IReadOnlyList<Reading> readings = (half, part) switch
        {
            (['a', ..], _) or (_, "morning") => [Reading.OfTime(hour % 12, minute, second)],
            (['p', ..], _) => [Reading.OfTime((hour % 12) + 12, minute, second)],
            (_, "night") when hour is 12 => [Reading.OfTime(0, minute, second)],
            (_, "afternoon" or "evening" or "night") when hour <= 12 => [Reading.OfTime((hour % 12) + 12, minute, second)],
            _ when hour is 0 or > 12 || match.Groups["hour"].Value.StartsWith('0') => [Reading.OfTime(hour, minute, second)],
            _ => [Reading.OfTime(hour % 12, minute, second), Reading.OfTime((hour % 12) + 12, minute, second)],
        };
        return new TimeExpression(match.Index, match.Length, TimeKind.Time, readings);
    }

    private static TimeExpression PartAlone(Match match, DateTime now)
    {
        var part = match.Groups["part"].Value.ToLowerInvariant();
        var (timex, from, to) = part switch
        {
            "morning" => ("TMO", 8, 12),
            "afternoon" => ("TAF", 12, 16),
            "evening" => ("TEV", 16, 20),
            _ => ("TNI", 20, 24),
        };
        var end = to == 24 ? new TimeSpan(23, 59, 59) : TimeSpan.FromHours(to);
        var range = new Reading(timex, DateTime.MinValue.AddHours(from), DateTime.MinValue.Add(end));
        var alone = new TimeExpression(match.Index, match.Length, TimeKind.TimeRange, [range]);
        return match.Groups["today"].Success || match.Value.StartsWith("tonight", StringComparison.OrdinalIgnoreCase)
            ? TimeExpression.Join(new TimeExpression(match.Index, 0, TimeKind.Date, [Reading.OfDay(now)]), alone)
            : alone;
    }

    private static int HourOf(Match match) => match.Groups["hour"].Value is var hour && char.IsAsciiDigit(hour[0])
        ? int.Parse(hour, CultureInfo.InvariantCulture)
        : (int)EnglishNumbers.Find(hour).First().Value;

    private static int? MinuteOf(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex($@"\b(?:at\s+)?(?<hour>{Hour})(?::(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?)?\s*(?<half>a\.?m\b\.?|p\.?m\b\.?){PartOfDay}|\b(?:at\s+)?(?<hour>{Hour}):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?\b{PartOfDay}|\b(?:at\s+)?(?<hour>{Hour})\s*o['’]?\s?clock\b{PartOfDay}|\bat\s+(?<hour>{Hour})\b(?![/:.-]\d){PartOfDay}|\b(?<hour>{Hour})\s+(?:in\s+the\s+(?<part>morning|afternoon|evening)|at\s+(?<part>night))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock { get; }

    [GeneratedRegex($@"\b(?:at\s+)?(?:half\s+past|(?:a\s+)?(?<quarter>quarter)\s+(?:past|after|(?<to>to)))\s+(?<hour>{Hour})\b(?:\s*(?<half>a\.?m\b\.?|p\.?m\b\.?))?{PartOfDay}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Past { get; }

    [GeneratedRegex(@"\b(?:noon|midday|midnight)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"\b(?:(?:in\s+the\s+|(?<today>this)\s+)?(?<part>morning|afternoon|evening|night)|tonight)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part { get; }
}
