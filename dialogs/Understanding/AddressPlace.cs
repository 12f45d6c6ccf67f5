namespace CommunityBot.Dialogs.Understanding;

/// <summary>Pieces of an address that belong together, while it is put together.</summary>
internal sealed record AddressPlace(int Start, int End)
{
    public string? Estate { get; init; }

    public IReadOnlyList<string> Buildings { get; init; } = [];

    public IReadOnlyList<string> Units { get; init; } = [];

    public IReadOnlyList<string> Floors { get; init; } = [];

    public IReadOnlyList<string> Rooms { get; init; } = [];

    public string? Door { get; init; }

    /// <summary>The second of 东西两户, which are two places on one landing.</summary>
    public string? OtherDoor { get; init; }

    public string? Spot { get; init; }

    /// <summary>The spans of the pieces themselves: what stands between them is no part of an address.</summary>
    public IReadOnlyList<(int Start, int Length)> Pieces { get; init; } = [];

    /// <summary>Whether a piece of a kind was said.</summary>
    public bool Has(AddressPartKind kind) => kind switch
    {
        AddressPartKind.Estate => Estate is not null,
        AddressPartKind.Building => Buildings.Count > 0,
        AddressPartKind.Unit => Units.Count > 0,
        AddressPartKind.Floor => Floors.Count > 0,
        AddressPartKind.Room => Rooms.Count > 0,
        _ => Door is not null,
    };

    /// <summary>The place with what another says over it; finer parts of this one stay where the other says nothing coarser.</summary>
    public AddressPlace CorrectedBy(AddressPlace other) => this with
    {
        Start = other.Start,
        End = other.End,
        Pieces = [.. Pieces, .. other.Pieces],
        Estate = other.Estate ?? Estate,
        Buildings = Or(other.Buildings, Buildings),
        Units = Or(other.Units, Units),
        Floors = Or(other.Floors, Floors),
        Rooms = Or(other.Rooms, Rooms),
        Door = other.Door ?? Door,
        OtherDoor = other.Door is null ? OtherDoor : other.OtherDoor,
        Spot = other.Spot ?? Spot,
    };

    private static IReadOnlyList<string> Or(IReadOnlyList<string> said, IReadOnlyList<string> before) => said.Count > 0 ? said : before;

    public ChineseAddress.Found ToFound(string text) => new(
        new AddressReading(text[Start..End], Estate, Buildings, Units, Floors, Rooms, Door, Spot),
        Pieces);
}
