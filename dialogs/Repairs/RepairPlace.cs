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

    /// <summary>Whether a part is known.</summary>
    public bool Has(LocationPart part) => part switch
    {
        LocationPart.Building => Building is not null,
        LocationPart.Unit => Unit is not null,
        // 501 is on the fifth floor.
        LocationPart.Floor => Floor is not null || Room is not null,
        LocationPart.Room => Room is not null,
        _ => Spot is not null,
    };

    /// <summary>The place with what a later utterance says; a new estate or building makes the finer parts of the old one void.</summary>
    public RepairPlace With(AddressReading said)
    {
        var building = First(said.Buildings);
        var moved = (said.Estate is { } estate && Estate is not null && estate != Estate)
            || (building is not null && Building is not null && building != Building);
        var kept = moved ? new RepairPlace { Estate = Estate, Unit = Unit } : this;
        return kept with
        {
            Estate = said.Estate ?? kept.Estate,
            Building = building ?? kept.Building,
            Unit = First(said.Units) ?? kept.Unit,
            Floor = FloorsOf(said) ?? kept.Floor,
            Room = First(said.Rooms) ?? kept.Room,
            Spot = said.Place ?? (said.Door is { } door ? RepairsText.DoorSide(door) : kept.Spot),
        };
    }

    private static string? First(IReadOnlyList<string> numbers) => numbers.Count > 0 ? numbers[0] : null;

    private static string? FloorsOf(AddressReading said) => said.Floors switch
    {
        [] => null,
        [var only] => only,
        [var first, .., var last] => $"{first}-{last}",
    };
}
