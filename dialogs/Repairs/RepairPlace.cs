using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Where something is broken, as far as it was said. Numbers are digits: 「三号楼」 gives 3.</summary>
internal sealed record RepairPlace
{
    /// <summary>The estate's id, null while unknown.</summary>
    public string? Estate { get; init; }

    public string? Building { get; init; }

    public string? Unit { get; init; }

    /// <summary>One floor, or a range 3-4.</summary>
    public string? Floor { get; init; }

    public string? Room { get; init; }

    /// <summary>Landmark, side or spot in the resident's words.</summary>
    public string? Spot { get; init; }

    /// <summary>The pin sent with the report, to some ten metres; never shown to other residents.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>Whether nothing at all is known.</summary>
    public bool IsEmpty => this == new RepairPlace();

    /// <summary>What neighbours may know of it: the stairwell, or the spot where there is none, and never a door.</summary>
    public RepairPlace ForNeighbours() => new() { Estate = Estate, Building = Building, Unit = Unit, Spot = Building is null && Spot is { } spot && FaultVocabulary.IsOutOfDoors(spot) ? spot : null };

    /// <summary>Whether it names no other stairwell than another place.</summary>
    public bool MayBe(RepairPlace other) => (Estate is null || Estate == other.Estate) && (Building is null || Building == other.Building) && (Unit is null || Unit == other.Unit);

    /// <summary>Whether a part is known, or needless: the south gate and the garage belong to no building.</summary>
    public bool Has(LocationPart part) => part switch
    {
        LocationPart.Building or LocationPart.Unit or LocationPart.Floor when Building is null && Spot is { } spot && FaultVocabulary.IsOutOfDoors(spot) => true,
        LocationPart.Building => Building is not null,
        LocationPart.Unit => Unit is not null,
        // 501 is on the fifth floor.
        LocationPart.Floor => Floor is not null || Room is not null,
        LocationPart.Room => Room is not null,
        // Whoever names the building, or sends a pin, can be found there.
        LocationPart.Spot => Spot is not null || Building is not null || Point is not null,
        _ => Spot is not null,
    };

    /// <summary>The place with what a later utterance says: who corrects the building means the same floor of another one. A pin lies in one estate only.</summary>
    public RepairPlace With(AddressReading said) => Outside(said).Filled(said);

    private RepairPlace Filled(AddressReading said) => this with
    {
        Estate = said.Estate ?? Estate,
        Building = First(said.Buildings) ?? Building,
        Unit = First(said.Units) ?? Unit,
        Floor = FloorsOf(said) ?? Floor,
        Room = First(said.Rooms) ?? (said.Floors.Count > 0 ? null : Room),
        Spot = (FaultVocabulary.IsVague(said.Place) || (Room is not null && FaultVocabulary.IsBeside(said.Place)) ? null : said.Place) ?? (said.Door is { } door ? RepairsText.DoorSide(door) : Spot),
        Point = said.Estate is { } estate && Estate is not null && estate != Estate ? null : Point,
    };

    // 「是院子里那个井」 after all: what lies out of doors is behind no door.
    private RepairPlace Outside(AddressReading said) =>
        said is { Buildings.Count: 0, Units.Count: 0, Floors.Count: 0, Rooms.Count: 0, Place: { } spot } && Room is not null && FaultVocabulary.IsOutOfDoors(spot)
            ? this with { Building = FaultVocabulary.IsOfEstate(spot) ? null : Building, Unit = null, Floor = null, Room = null, Spot = null }
            : this;

    private static string? First(IReadOnlyList<string> numbers) => numbers.Count > 0 ? numbers[0] : null;

    private static string? FloorsOf(AddressReading said) => said.Floors switch
    {
        [] => null,
        [var only] => only,
        [var first, .., var last] => $"{first}-{last}",
    };
}
