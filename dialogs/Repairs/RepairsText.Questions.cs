using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Repairs;

/// <content>Questions for the parts of a place.</content>
internal static partial class RepairsText
{
    /// <summary>Whether words put one thing in the place of another: 「不是…，是…」.</summary>
    public static bool Corrects(string words) => Words.Pattern("CorrectsSays").IsMatch(words);

    /// <summary>Whether praise shall be passed on.</summary>
    public static string AskNotePraise => Words[nameof(AskNotePraise)];

    /// <summary>Asks for the estate, and in the same breath for the other parts of the place that are missing.</summary>
    public static string AskEstate(ImmutableArray<LocationPart> missing, RepairPlace place) =>
        Words.Format(nameof(AskEstate), missing.IsEmpty ? "" : Words["PartSeparator"] + Parts(missing, place));

    /// <summary>Asks for the parts of a place that are missing.</summary>
    public static string AskWhere(ImmutableArray<LocationPart> missing, RepairPlace place) =>
        Words.Format(nameof(AskWhere), Parts(missing, place));

    public static string BuildingUnsure => Words[nameof(BuildingUnsure)];

    /// <summary>The place is known, and nothing of what happened there.</summary>
    public static string AskWhatThere(string place) => Words.Format(nameof(AskWhatThere), place);

    /// <summary>Somebody wants to complain and has not said of what.</summary>
    public static string AskMatter => Words[nameof(AskMatter)];

    public static string EstateUnsure => Words[nameof(EstateUnsure)];

    /// <summary>A photo came while a question waits.</summary>
    public static string PhotoTaken => Words[nameof(PhotoTaken)];

    /// <summary>A photo sent by mistake.</summary>
    public static string PhotoLetGo => Words[nameof(PhotoLetGo)];

    /// <summary>What a repair costs is in no file.</summary>
    public static string ChargeUnknown => Words[nameof(ChargeUnknown)];

    /// <summary>What the files say of the price, before a question that still waits.</summary>
    public static string Charged(string charge) => Words.Format(nameof(Charged), charge);

    /// <summary>Nobody can be sent to a place nobody named.</summary>
    public static string NotFiledAnywhere => Words[nameof(NotFiledAnywhere)];

    public static string UnitUnsure => Words[nameof(UnitUnsure)];

    /// <summary>Asks whoever wants no more questions for the one thing without which nobody can set out.</summary>
    public static string AskEstateOnly => Words[nameof(AskEstateOnly)];

    /// <summary>The place as it is understood now.</summary>
    public static string PlaceHeard(string place) => Words.Format(nameof(PlaceHeard), place);

    /// <summary>A kind word before a question that still waits.</summary>
    public static string Soothing => Words[nameof(Soothing)];

    /// <summary>What was said of an order just filed is with it now.</summary>
    /// <param name="number">The order's number.</param>
    /// <param name="role">Who takes care of it.</param>
    /// <param name="stand">How it stands.</param>
    public static string RemarkNoted(string number, string role, string stand) => Words.Format(nameof(RemarkNoted), number, role, stand);

    /// <summary>The building has fewer units.</summary>
    public static string NoSuchUnit(string building, int units) =>
        units == 1 ? Words.Format("OnlyUnit", building) : Words.Format(nameof(NoSuchUnit), building, string.Join(Words["PartSeparator"], Enumerable.Range(1, units)));

    /// <summary>The building is not so high.</summary>
    public static string NoSuchFloor(string building, int floors) => Words.Format(nameof(NoSuchFloor), building, floors);

    /// <summary>Filed without the answer that was waited for.</summary>
    public static string FiledUnanswered(string number, string place, string fault) => Words.Format(nameof(FiledUnanswered), number, place, fault);

    /// <summary>What lies between buildings (「3号楼与4号楼之间」), null where words tell of the buildings themselves.</summary>
    public static string? Between(IReadOnlyList<string> buildings, string after) =>
        buildings.Count > 1 && Words.List("BetweenWords").Any(word => after.StartsWith(word, StringComparison.Ordinal))
            ? Words.Format(nameof(Between), string.Join(Words["PartSeparator"], buildings))
            : null;

    // 「几号房」 alone is no help while nobody knows the building.
    private static string Parts(ImmutableArray<LocationPart> missing, RepairPlace place)
    {
        var building = place.Building is null && missing.Any(part => part is LocationPart.Unit or LocationPart.Floor or LocationPart.Room or LocationPart.Side);
        var unit = place.Unit is null && missing.Contains(LocationPart.Room);
        IEnumerable<LocationPart> around = [.. building ? [LocationPart.Building] : Array.Empty<LocationPart>(), .. unit ? [LocationPart.Unit] : Array.Empty<LocationPart>()];
        return string.Concat(around.Concat(missing).Distinct().Select(part => Words[$"Ask{part}"]));
    }
}
