using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Whether there is such a place: buildings as their estate has them, units and floors as their building has.</summary>
internal static class PlaceExistence
{
    /// <summary>The first part of a place that there is not; null when it may exist as it was said.</summary>
    public static LocationPart? Missing(RepairPlace place, Neighbourhood neighbourhood) =>
        place is not { Estate: { } estate, Building: { } number } ? null
        : neighbourhood.FindBuilding(estate, number) is not { } building ? LocationPart.Building
        : IsBeyond(place.Unit, building.Units) ? LocationPart.Unit
        : IsBeyond(place.Floor, building.Floors) ? LocationPart.Floor
        : null;

    /// <summary>The part of a corrected place that there is not; null when it may exist. What was so before is not doubted now.</summary>
    public static LocationPart? Missing(RepairPlace corrected, RepairPlace before, Neighbourhood neighbourhood)
    {
        var isMoved = (corrected.Estate, corrected.Building) != (before.Estate, before.Building);
        return Missing(corrected, neighbourhood) switch
        {
            LocationPart.Building when !isMoved => null,
            LocationPart.Unit when !isMoved && corrected.Unit == before.Unit => null,
            LocationPart.Floor when !isMoved && corrected.Floor == before.Floor => null,
            var part => part,
        };
    }

    // Of 3–4 the upper one counts; what is below the ground is not counted.
    private static bool IsBeyond(string? said, int last) =>
        said?.Split('-', StringSplitOptions.RemoveEmptyEntries) is [.., var number] && last > 0 && int.TryParse(number, CultureInfo.InvariantCulture, out var level) && level > last;
}
