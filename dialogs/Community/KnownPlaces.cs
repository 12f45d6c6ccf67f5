namespace CommunityBot.Dialogs.Community;

/// <summary>Where a resident is or lives, as far as it was told in this account. Kept in the user's state, never shown to others.</summary>
public sealed record KnownPlaces
{
    /// <summary>The place pinned last on the map.</summary>
    public PinnedPlace? Pin { get; init; }

    /// <summary>The home of the last report or answer.</summary>
    public HomePlace? Home { get; init; }

    /// <summary>Whether the resident asked that their home be not remembered.</summary>
    public bool HomeIsUnwanted { get; init; }
}
