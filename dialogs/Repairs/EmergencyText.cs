using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Words around emergencies, and the words of emergency.csv that say who is called.</summary>
internal static class EmergencyText
{
    private static readonly Wording Words = new(typeof(EmergencyText));

    public static string AskSafe => Words[nameof(AskSafe)];

    public static string AskWhere => Words[nameof(AskWhere)];

    public static string HelpCalled => Words[nameof(HelpCalled)];

    public static string StillSafe => Words[nameof(StillSafe)];

    public static string Check => Words[nameof(Check)];

    public static string PlaceKnown(string place) => Words.Format(nameof(PlaceKnown), place);

    /// <summary>Whether a word says that the resident is safe.</summary>
    public static bool SaysSafe(string words) => IsChoice(words, '1') || Words["Safe"].Split('|').Any(words.Contains);

    /// <summary>Whether a word asks for help.</summary>
    public static bool SaysHelp(string words) => IsChoice(words, '2') || Words["Help"].Split('|').Any(words.Contains);

    /// <summary>The fault category an emergency's order stands under.</summary>
    public static string CategoryOf(string code) => Words.Find($"Category{code}") ?? FaultCategory.Other;

    /// <summary>Whether people of the community are called.</summary>
    public static bool CallsPeople(EmergencyKind kind) => Words["Calls"].Split('|').Any(kind.Then.Contains);

    /// <summary>Whether only the kind is passed on and nothing that was said.</summary>
    public static bool IsConfidential(EmergencyKind kind) => !IsFollowedUp(kind);

    /// <summary>Whether somebody goes to show the ambulance the way, for which the place is needed.</summary>
    public static bool IsGuided(EmergencyKind kind) => kind.Then.Contains(Words["Guided"], StringComparison.Ordinal);

    public static string AskGuide => Words[nameof(AskGuide)];

    public static string GuideCalled(string place) => Words.Format(nameof(GuideCalled), place);

    /// <summary>Whether the resident is asked how they are.</summary>
    public static bool IsFollowedUp(EmergencyKind kind) => Words["FollowedUp"].Split('|').Any(kind.Then.Contains);

    // 「1 我在楼下」 is an answer, 「12号楼」 and 「1单元」 are places.
    private static bool IsChoice(string words, char choice) =>
        words.StartsWith(choice) && (words.Length == 1 || !(char.IsAsciiDigit(words[1]) || Words["PlaceUnits"].Contains(words[1], StringComparison.Ordinal)));
}
