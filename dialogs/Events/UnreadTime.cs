using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// Days, hours and festivals that were said and are none: 「2月30号」 「25点」 「泼水节」. They are told so, for an answer
/// about some other day would be taken for one about theirs.
/// </summary>
internal static class UnreadTime
{
    private static readonly Regex Impossible = new(EventVocabulary.ImpossibleTime, RegexOptions.CultureInvariant);
    private static readonly Regex Unclear = new(EventVocabulary.UnclearDay, RegexOptions.CultureInvariant);
    private static readonly Regex Festival = new(EventVocabulary.UnknownFestival, RegexOptions.CultureInvariant);

    /// <summary>What is said to somebody who named a day or an hour no calendar has; null when nobody did.</summary>
    public static string? NoSuchTime(Reading reading) =>
        Impossible.Match(Unread(reading)) is { Success: true } found ? EventsText.NoSuchTime(found.Value) : null;

    /// <summary>The same of a day in words of which only a part was read: 「明黑里」 is not tonight.</summary>
    public static string? UnclearDay(Reading reading) =>
        Unclear.Match(reading.Normalized) is { Success: true } heard && !reading.Times.Any(time => time.Text.Contains(heard.Value, StringComparison.Ordinal)) ? EventsText.UnclearDay(heard.Value) : null;

    /// <summary>The same of a festival nobody wrote down.</summary>
    public static string? NoSuchFestival(Reading reading) =>
        Festival.Match(Unread(reading)) is { Success: true } found ? EventsText.NoSuchFestival(found.Value) : null;

    private static string Unread(Reading reading)
    {
        var known = reading.Times.Select(time => time.Text).Concat(reading.Terms.Where(term => term.Kind is TermKinds.Event or TermKinds.Place).Select(term => term.Text));
        return reading.Addresses.Count > 0 ? "" : known.Aggregate(reading.Normalized, (left, part) => left.Replace(part, " ", StringComparison.Ordinal));
    }
}
