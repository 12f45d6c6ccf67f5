namespace CommunityBot.Dialogs.Community;

/// <summary>A place pinned on the map.</summary>
/// <param name="Point">GCJ-02 coordinates.</param>
/// <param name="Label">The label the map gave, may be empty.</param>
/// <param name="At">When it was sent.</param>
public sealed record PinnedPlace(GeoPoint Point, string Label, DateTimeOffset At);
