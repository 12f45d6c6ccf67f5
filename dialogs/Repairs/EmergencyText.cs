using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
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

    public static string Noted => Words[nameof(Noted)];

    public static string Arrived => Words[nameof(Arrived)];

    public static string Follow => Words[nameof(Follow)];

    public static string FollowStill => Words[nameof(FollowStill)];

    /// <summary>Whether a few words only say that there is no danger: 「没冒火」; 「没人应」 and 「没呼吸」 are one.</summary>
    public static bool DeniesDanger(string words) => Words.Pattern(nameof(DeniesDanger)).IsMatch(words);

    /// <summary>What is to be done is for those at the telephone to say; what holds until then.</summary>
    public static string AskThem(EmergencyKind kind) => Words.Format(nameof(AskThem), RoutingText.Numbers(kind), Punctuation.FullWidth(kind.DoNot));

    /// <summary>What those on duty can answer and nobody here can: 「我的车谁赔」.</summary>
    public static string AskDuty => Words[nameof(AskDuty)];

    /// <summary>Whether words tell that somebody has come, or that the danger was cut off.</summary>
    public static bool TellsOfHelpers(string words) => Words.AreIn(nameof(TellsOfHelpers), words);

    /// <summary>Whether a question is what to do.</summary>
    public static bool AsksWhatToDo(string words) => Words.AreIn(nameof(AsksWhatToDo), words);

    /// <summary>What to do and what to leave, once more.</summary>
    /// <param name="kind">The emergency.</param>
    /// <param name="asked">What was asked of it: 「窗户开了还用出去不」 is answered with a yes first where leaving is the advice.</param>
    public static string AdviceAgain(EmergencyKind kind, string asked) =>
        (Words.Pattern("AsksToLeave").IsMatch(asked) && Words.List("Leaves").Any(kind.DoNow.Contains) ? Words["Leave"] : "")
        + Words.Format(nameof(AdviceAgain), RoutingText.Numbers(kind), Punctuation.FullWidth(kind.DoNow), Punctuation.FullWidth(kind.DoNot));

    /// <summary>Whether what was told to do or to leave is asked about, or about to be done: 「能开窗不」 「坐电梯下快些」.</summary>
    public static bool IsAboutAdvice(Reading reading) =>
        Words.AreIn("Risky", reading.Normalized) || Words.Pattern("AsksToLeave").IsMatch(reading.Normalized) || (Words.AreIn("Advised", reading.Normalized) && ChineseQuestion.Asks(reading));

    /// <summary>What the card says, to whoever is afraid or asks whether to meet the ambulance; null for other words.</summary>
    public static string? Reassured(EmergencyKind kind, string words) =>
        Words.Pattern("AsksToMeet").IsMatch(words) && kind.DoNow.Contains(Words["Meets"], StringComparison.Ordinal) ? Words["Meet"] + AdviceAgain(kind, words)
        : Words.AreIn("Afraid", words) ? Words["BeCalm"] + AdviceAgain(kind, words)
        : null;

    public static string Listening => Words[nameof(Listening)];

    public static string ListeningStill => Words[nameof(ListeningStill)];

    public static string ListeningOn => Words[nameof(ListeningOn)];

    public static string PlaceKnown(string place) => Words.Format(nameof(PlaceKnown), place);

    public static string SoughtAt(string place) => Words.Format(nameof(SoughtAt), place);

    public static string TellThem(string place) => Words.Format(nameof(TellThem), place);

    public static string AskUnit(string place) => Words.Format(nameof(AskUnit), place);

    public static string AskBuilding(string place) => Words.Format(nameof(AskBuilding), place);

    /// <summary>That it is over was heard, with the place when that came along.</summary>
    public static string Over(string? place, EmergencyKind kind) =>
        IsSought(kind) ? Words["OverSought"]
        : place is not null ? Words.Format("OverAt", place)
        : CallsPeople(kind) ? Words[nameof(Over)]
        : Words["OverAlone"];

    /// <summary>What stands under the alarm: who was told, and the one thing to answer; null for nothing.</summary>
    public static string? Raised(EmergencyKind kind, RepairPlace place, string said) =>
        IsGuided(kind) ? IsEnough(place, kind) ? GuideCalled(said) : AskGuide
        : IsHeardOut(kind) ? Words["RaisedQuietly"]
        : !IsFollowedUp(kind) ? null
        : !NeedsUnit(kind) || IsEnough(place, kind) ? AskSafe
        : place is { Building: not null } ? AskUnit(said)
        : Words["AskLift"];

    /// <summary>What an order may say of a sick person: how it goes, in no words of theirs.</summary>
    public static string? Note(string? said) => said is null ? null : Words.Find($"Note.{said}");

    /// <summary>Whether people can find the place. Who is lost is looked for wherever it was; a lift is one of a unit.</summary>
    public static bool IsEnough(RepairPlace place, EmergencyKind kind) =>
        IsSought(kind) || place.Point is not null
        || (place.Estate is not null && (place.Building is null ? place.Spot is not null : place.Unit is not null || !NeedsUnit(kind)));

    /// <summary>Whether somebody is looked for.</summary>
    public static bool IsSought(EmergencyKind kind) => kind.Then.Contains(Words["Sought"], StringComparison.Ordinal);

    /// <summary>Whether somebody needs to be listened to more than to be found.</summary>
    public static bool IsHeardOut(EmergencyKind kind) => kind.Then.Contains(Words["HeardOut"], StringComparison.Ordinal);

    /// <summary>Whether it is over with whoever speaks being safe: out of the lift is out of it.</summary>
    public static bool IsOverWhenSafe(EmergencyKind kind) => NeedsUnit(kind);

    // Of an order that asks for building and unit.
    private static bool NeedsUnit(EmergencyKind kind) => kind.Then.Contains(Words["ByUnit"], StringComparison.Ordinal);

    /// <summary>The fault category an emergency's order stands under.</summary>
    public static string CategoryOf(string code) => Words.Find($"Category{code}") ?? FaultCategory.Other;

    /// <summary>Whether people of the community are called.</summary>
    public static bool CallsPeople(EmergencyKind kind) => Words.List("Calls").Any(kind.Then.Contains);

    /// <summary>Whether only the kind is passed on and nothing that was said.</summary>
    public static bool IsConfidential(EmergencyKind kind) => !IsFollowedUp(kind) && !IsSought(kind);

    /// <summary>Whether somebody goes to show the ambulance the way, for which the place is needed.</summary>
    public static bool IsGuided(EmergencyKind kind) => kind.Then.Contains(Words["Guided"], StringComparison.Ordinal);

    public static string AskGuide => Words[nameof(AskGuide)];

    public static string GuideCalled(string place) => Words.Format(nameof(GuideCalled), place);

    /// <summary>Whether the resident is asked how they are.</summary>
    public static bool IsFollowedUp(EmergencyKind kind) => Words.List("FollowedUp").Any(kind.Then.Contains);

    /// <summary>Whether a digit is chosen: 「1 我在楼下」 is an answer, 「12号楼」 and 「1单元」 are places.</summary>
    public static bool IsChoice(string words, char choice) =>
        words.StartsWith(choice) && (words.Length == 1 || !(char.IsAsciiDigit(words[1]) || Words["PlaceUnits"].Contains(words[1], StringComparison.Ordinal)));
}
