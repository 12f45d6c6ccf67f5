namespace CommunityBot.Dialogs.Understanding;

/// <summary>What a piece of an address names.</summary>
internal enum AddressPartKind
{
    Estate,
    Building,
    Unit,
    Floor,
    Room,
    Door,
}

/// <summary>A piece of an address in the text: 3号楼, 二单元, 三楼到四楼.</summary>
internal readonly record struct AddressPart(AddressPartKind Kind, IReadOnlyList<string> Values, int Start, int Length)
{
    public int End => Start + Length;
}
