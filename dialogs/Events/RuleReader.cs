using System.Collections.Frozen;
using System.Globalization;
using CommunityBot.Dialogs.Community;
using Ical.Net.Evaluation;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// Reads the cell <c>rrule</c>. Only what a community can mean is let in: a rule by days, weeks, months or years with
/// one time of day; anything denser, endless to search or empty is refused with its reason.
/// </summary>
internal static class RuleReader
{
    private const string Column = "rrule";
    private const int Longest = 200;
    private const int MostInterval = 1000;

    private static readonly FrozenSet<string> Frequencies = FrozenSet.Create("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static readonly FrozenSet<string> Parts = FrozenSet.Create("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST");

    /// <summary>The rule in local time, null for an empty cell and for one that was refused.</summary>
    public static string? Read(CsvRow row, DateTime start)
    {
        var text = row.Text(Column).ToUpperInvariant();
        if (text.Length == 0)
        {
            return null;
        }

        var parts = text.Split(';').Select(part => part.Split('=', 2)).ToArray();
        if (text.Length > Longest || parts.Any(part => part.Length != 2 || part[1].Length == 0) || parts.DistinctBy(part => part[0]).Count() != parts.Length)
        {
            return row.Fail<string?>(Column, EventsText.RuleNotUnderstood, null);
        }

        if (Array.Find(parts, part => !IsAllowed(part[0], part[1])) is { } strange)
        {
            return row.Fail<string?>(Column, EventsText.RulePartNotAllowed(string.Join('=', strange)), null);
        }

        var rule = string.Join(';', parts.Select(part => $"{part[0]}={(part[0] == "UNTIL" ? Local(part[1]) : part[1])}"));
        return StartsAt(row, rule, start) ? rule : null;
    }

    private static bool IsAllowed(string name, string value) => name switch
    {
        "FREQ" => Frequencies.Contains(value),
        "INTERVAL" or "COUNT" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostInterval,
        "UNTIL" => Local(value) is not null,
        _ => Parts.Contains(name),
    };

    // Events are expanded in local time, in which a bound in UTC would be eight hours early; a bare day is meant whole.
    private static string? Local(string until) =>
        TryParse(until, "yyyyMMdd'T'HHmmss'Z'", out var utc) ? Format(utc.AddHours(8))
        : TryParse(until, "yyyyMMdd'T'HHmmss", out var local) ? Format(local)
        : TryParse(until, "yyyyMMdd", out var day) ? Format(day.AddDays(1).AddSeconds(-1))
        : null;

    private static bool StartsAt(CsvRow row, string rule, DateTime start)
    {
        try
        {
            return RecurrenceRules.First(rule, start) switch
            {
                null => row.Fail(Column, EventsText.RuleGivesNothing, false),
                { } first when first != start => row.Fail("dtstart_local", EventsText.StartNotByRule(EventsText.PlainDay(DateOnly.FromDateTime(first)) + EventsText.Clock(first)), false),
                _ => true,
            };
        }
        catch (EvaluationException)
        {
            return row.Fail(Column, EventsText.RuleGivesNothing, false);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            return row.Fail(Column, EventsText.RuleNotUnderstood, false);
        }
    }

    private static bool TryParse(string text, string format, out DateTime time) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out time) && time.Year is >= Recurrence.FirstYear and <= Recurrence.LastYear;

    private static string Format(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}
