namespace CommunityBot.Dialogs.Community;

/// <summary>The stairwell of a unit 单元, known by the code on its wall.</summary>
/// <param name="Code">The scene of the QR code, for example QR-EST01-B03-U2.</param>
/// <param name="Estate">The estate's id.</param>
/// <param name="Building">The building's number.</param>
/// <param name="Unit">The unit's number.</param>
public sealed record Stairwell(string Code, string Estate, string Building, string Unit);
