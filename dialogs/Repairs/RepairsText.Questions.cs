using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Repairs;

/// <content>Questions for the parts of a place.</content>
internal static partial class RepairsText
{
    /// <summary>Asks for the estate, and in the same breath for the other parts of the place that are missing.</summary>
    public static string AskEstate(ImmutableArray<LocationPart> missing, RepairPlace place) =>
        Words.Format(nameof(AskEstate), missing.IsEmpty ? "" : Words["PartSeparator"] + Parts(missing, place));

    /// <summary>Asks for the parts of a place that are missing.</summary>
    public static string AskWhere(ImmutableArray<LocationPart> missing, RepairPlace place) =>
        Words.Format(nameof(AskWhere), Parts(missing, place));

    /// <summary>Filed without the answer that was waited for.</summary>
    public static string FiledUnanswered(string number, string place, string fault) => Words.Format(nameof(FiledUnanswered), number, place, fault);

    // 「几号房」 alone is no help while nobody knows the building.
    private static string Parts(ImmutableArray<LocationPart> missing, RepairPlace place)
    {
        var building = place.Building is null && missing.Any(part => part is LocationPart.Unit or LocationPart.Floor or LocationPart.Room or LocationPart.Side);
        var unit = place.Unit is null && missing.Contains(LocationPart.Room);
        IEnumerable<LocationPart> around = [.. building ? [LocationPart.Building] : Array.Empty<LocationPart>(), .. unit ? [LocationPart.Unit] : Array.Empty<LocationPart>()];
        return string.Concat(around.Concat(missing).Distinct().Select(part => Words[$"Ask{part}"]));
    }
}
