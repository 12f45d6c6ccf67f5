using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Fixed words of the staff's language beside its commands.</summary>
internal static class StaffVocabulary
{
    private const int ShortestName = 2;

    private static readonly Wording Words = new(typeof(StaffVocabulary));

    private static readonly (string Word, HoldReason Reason)[] Holds =
    [
        .. LexiconFile.Load(typeof(StaffVocabulary).Assembly, "CommunityBot.Dialogs.Repairs.holds.zh-CN.json").Select(term => (term.Text, Enum.Parse<HoldReason>(term.Value))),
    ];

    /// <summary>Whether only orders are asked for that nobody was given.</summary>
    public static bool AsksUndispatched(string words) => Words["Undispatched"].Split('|').Any(words.Contains);

    /// <summary>Whether the most pressing order is meant.</summary>
    public static bool MeansMostPressing(string words) => Words["MostPressing"].Split('|').Any(words.Contains);

    /// <summary>Which of a list is meant: 「第二个」.</summary>
    public static int? PlaceInList(Reading reading) =>
        reading.Numbers.FirstOrDefault(number => number.Text.StartsWith(Words["Ordinal"], StringComparison.Ordinal)) is { } ordinal && ordinal.Value is >= 1 and <= 9 ? (int)ordinal.Value : null;

    /// <summary>What an order waits for.</summary>
    public static HoldReason? HoldReasonIn(string words) =>
        Array.Find(Holds, hold => words.Contains(hold.Word, StringComparison.Ordinal)) is { Word: not null } found ? found.Reason : null;

    /// <summary>The role named after 「派给」: by its id, or by the longest piece of its name that was said.</summary>
    public static Role? RoleIn(string text, string? estate, Neighbourhood neighbourhood)
    {
        var named = Words["GivenTo"].Split('|').Select(word => text.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? text[(at + word.Length)..] : null).OfType<string>().MinBy(rest => rest.Length);
        return named is null ? null : RoleNamed(named, estate, neighbourhood);
    }

    /// <summary>The role that words name: by its id, or by the longest piece of its name that was said.</summary>
    public static Role? RoleNamed(string words, string? estate, Neighbourhood neighbourhood) =>
        neighbourhood.Roles.FirstOrDefault(role => words.Contains(role.Id, StringComparison.OrdinalIgnoreCase))
            ?? neighbourhood.Roles
                .Select(role => (role, Shared: LongestShared(words, role.Name)))
                .Where(candidate => candidate.Shared >= ShortestName)
                .OrderByDescending(candidate => candidate.Shared)
                .ThenByDescending(candidate => estate is not null && candidate.role.Scope.Contains(estate))
                .Select(candidate => candidate.role)
                .FirstOrDefault();

    /// <summary>The words that stay when the command is taken out.</summary>
    public static string WithoutCommand(string text) =>
        Words["Commands"].Split('|').Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal)).Trim([.. Words["Trimmed"]]);

    private static int LongestShared(string one, string other)
    {
        var longest = 0;
        for (var start = 0; start < one.Length; start++)
        {
            for (var length = longest + 1; start + length <= one.Length && other.Contains(one.AsSpan(start, length), StringComparison.Ordinal); length++)
            {
                longest = length;
            }
        }

        return longest;
    }
}
