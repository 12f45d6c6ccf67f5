using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace CommunityBot.Dialogs.Events;

/// <summary>What an RFC 5545 rule gives, in local time.</summary>
internal static class RecurrenceRules
{
    // The rarest rule one can write (29 February by days) is this far from one occurrence to the next.
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 4000 };

    /// <summary>The instants from the first one asked for to before the last, in order.</summary>
    public static IReadOnlyList<DateTime> Between(string rule, DateTime start, DateTime from, DateTime to)
    {
        var parsed = new RecurrenceRule(rule);
        var near = from <= start ? start : Near(parsed, start, from);
        var found = new List<DateTime>();
        try
        {
            found.AddRange(Expand(parsed, near, from <= start ? start : from).TakeWhile(time => time < to));
        }
        catch (EvaluationException)
        {
            // The rule has an occurrence, as was checked when it was read, and then none for thousands of steps.
        }

        return found;
    }

    /// <summary>The first instant a rule gives for a start, null when it gives none.</summary>
    /// <exception cref="ArgumentException">The rule is none.</exception>
    /// <exception cref="EvaluationException">Nothing comes of the rule within all patience.</exception>
    public static DateTime? First(string rule, DateTime start) => Expand(new RecurrenceRule(rule), start, start).Cast<DateTime?>().FirstOrDefault();

    private static IEnumerable<DateTime> Expand(RecurrenceRule rule, DateTime start, DateTime from) =>
        new CalendarEvent { DtStart = new CalDateTime(start, tzId: null), RecurrenceRule = rule }
            .GetOccurrences(new CalDateTime(from, tzId: null), Patience)
            .Select(occurrence => occurrence.Period.StartTime.Value);

    // Expansion walks from the start: a rule by days or weeks may as well start a whole number of steps later.
    private static DateTime Near(RecurrenceRule rule, DateTime start, DateTime from)
    {
        var step = rule.Frequency switch
        {
            FrequencyType.Daily => rule.Interval,
            FrequencyType.Weekly => rule.Interval * 7,
            _ => 0,
        };
        return step == 0 || rule.Count is not null ? start : start.AddDays(Math.Max(0, ((from - start).Days / step) - 1) * step);
    }
}
