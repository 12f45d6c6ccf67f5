namespace CommunityBot.Dialogs.Community;

/// <summary>An address of the neighbourhood a resident has used.</summary>
/// <param name="Estate">The estate's id.</param>
/// <param name="Building">The building's number, null when only the estate is known.</param>
/// <param name="Unit">The unit's number, null when unknown.</param>
public sealed record HomePlace(string Estate, string? Building, string? Unit);
