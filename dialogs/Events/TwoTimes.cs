using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Parts a message that asks for two times: 「后天上午有什么活动，大后天呢」.</summary>
internal static class TwoTimes
{
    // Nobody asks for a time in fewer characters.
    private const int Shortest = 3;

    /// <summary>The two questions; null for a message that is one.</summary>
    public static (Reading First, Reading Second)? Part(Reading reading)
    {
        if (reading.Times is not [var first, var second] || reading.Heard is not null)
        {
            return null;
        }

        var before = reading.Normalized.IndexOf(first.Text, StringComparison.Ordinal) + first.Text.Length;
        var at = before < first.Text.Length ? -1 : reading.Normalized.IndexOf(second.Text, before, StringComparison.Ordinal);
        // 「周六和周日」 are one time.
        if (at < before + 1 || EventVocabulary.Joins(reading.Normalized[before..at]) || reading.Normalized.Length - at < Shortest)
        {
            return null;
        }

        var (one, other) = (Cut(reading, 0, at, first), Cut(reading, at, reading.Normalized.Length, second));
        var asksAnew = EventVocabulary.EndsWithAndThis(other.Normalized) || (other.Says(TermKinds.Event) && one.Says(TermKinds.Event));
        return asksAnew && !EventDeeds.Wants(reading, IntentNames.EventsRegister) ? (one, other) : null;
    }

    private static Reading Cut(Reading reading, int from, int to, TimeReading time) => reading with
    {
        Text = reading.Normalized[from..to],
        Normalized = reading.Normalized[from..to],
        Times = [time],
        Numbers = [],
        Terms = [.. reading.Terms.Where(term => term.Start >= from && term.Start + term.Length <= to).Select(term => term with { Start = term.Start - from })],
    };
}
