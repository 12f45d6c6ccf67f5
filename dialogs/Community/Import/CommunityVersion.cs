namespace CommunityBot.Dialogs.Community;

/// <summary>A version of the community's data that was once in force.</summary>
/// <param name="Version">Its name.</param>
/// <param name="At">Since when.</param>
/// <param name="Note">What brought it about, in words.</param>
/// <param name="Before">The version it replaced; null for the first one.</param>
public sealed record CommunityVersion(string Version, DateTimeOffset At, string Note, string? Before);
