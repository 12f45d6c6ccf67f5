using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Fixed words of the staff's language beside its commands.</summary>
internal static class StaffVocabulary
{
    private static readonly Wording Words = new(typeof(StaffVocabulary));

    private static readonly (string Word, HoldReason Reason)[] Holds =
    [
        .. LexiconFile.Load(typeof(StaffVocabulary).Assembly, "CommunityBot.Dialogs.Repairs.holds.zh-CN.json").Select(term => (term.Text, Enum.Parse<HoldReason>(term.Value))),
    ];

    /// <summary>Whether only orders are asked for that nobody was given.</summary>
    public static bool AsksUndispatched(string words) => Words.AreIn("Undispatched", words);

    /// <summary>Whether the most pressing order is meant.</summary>
    public static bool MeansMostPressing(string words) => Words.AreIn("MostPressing", words);

    /// <summary>Which of a list is meant: 「第二个」.</summary>
    public static int? PlaceInList(Reading reading) =>
        reading.Numbers.FirstOrDefault(number => number.Text.StartsWith(Words["Ordinal"], StringComparison.Ordinal)) is { } ordinal && ordinal.Value is >= 1 and <= 9 ? (int)ordinal.Value : null;

    /// <summary>The day something is awaited; 「周四到」 said on a Thursday is the next one.</summary>
    public static DateOnly? DayMeant(Reading reading, DateOnly today)
    {
        var days = reading.Times.SelectMany(time => time.Readings, (time, meaning) => (time.Text, Day: DateOnly.FromDateTime(meaning.Start))).Where(said => said.Day >= today).ToArray();
        return days is [var first, ..] ? first.Day == today && Words.List("Weekdays").Any(first.Text.StartsWith) ? today.AddDays(7) : first.Day : null;
    }

    /// <summary>What an order waits for.</summary>
    public static HoldReason? HoldReasonIn(string words) =>
        Array.Find(Holds, hold => words.Contains(hold.Word, StringComparison.Ordinal)) is { Word: not null } found ? found.Reason : null;

    /// <summary>The role named after 「派给」: by its id, or by the longest piece of its name that was said.</summary>
    public static Role? RoleIn(string text, string? estate, Neighbourhood neighbourhood)
    {
        var named = Words.List("GivenTo").Select(word => text.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? text[(at + word.Length)..] : null).OfType<string>().MinBy(rest => rest.Length);
        return named is null ? null : neighbourhood.FindRoleNamed(named, estate);
    }

    /// <summary>Whether an order is given to somebody: 「最急的那个给水电班」.</summary>
    public static bool Gives(Reading reading, Neighbourhood neighbourhood) =>
        (MeansMostPressing(reading.Normalized) || PlaceInList(reading) is not null || OrderNumber.In(reading.Text) is not null || Words.AreIn("Points", reading.Normalized))
        && RoleIn(reading.Text, null, neighbourhood) is not null;

    /// <summary>The words that stay when the command is taken out.</summary>
    public static string WithoutCommand(string text) =>
        Words.List("Commands").Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal)).Trim([.. Words["Trimmed"]]);
}
