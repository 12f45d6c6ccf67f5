namespace CommunityBot.Dialogs.Understanding;

/// <summary>A place of the neighbourhood as it was said; numbers are digits without leading zeros.</summary>
/// <param name="Text">The words.</param>
/// <param name="Estate">The estate's id (EST01), null when none was named.</param>
/// <param name="Buildings">Building numbers; several for 「3号楼和5号楼」.</param>
/// <param name="Units">Unit numbers.</param>
/// <param name="Floors">Floor numbers, each of a range named: 「三楼到四楼」 gives 3 and 4.</param>
/// <param name="Rooms">Room numbers.</param>
/// <param name="Door">东, 西 or 中 when the side of a landing was said.</param>
/// <param name="Place">A landmark or spot: 「门口那个井」, 「东头靠巷子那面」.</param>
public sealed record AddressReading(
    string Text,
    string? Estate,
    IReadOnlyList<string> Buildings,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Floors,
    IReadOnlyList<string> Rooms,
    string? Door,
    string? Place);
