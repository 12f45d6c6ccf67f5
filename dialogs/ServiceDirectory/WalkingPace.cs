using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>How long a walk takes. Residents are told minutes, never metres.</summary>
/// <param name="MetresPerMinute">The speed along the streets.</param>
internal readonly record struct WalkingPace(double MetresPerMinute)
{
    // Streets are longer than the crow's way by about this much.
    private const double Detour = 1.3;

    public static WalkingPace Ordinary { get; } = new(75);

    public static WalkingPace Senior { get; } = new(50);

    /// <summary>Whole minutes from one point to another, rounded up.</summary>
    public int Minutes(GeoPoint from, GeoPoint to) => Minutes(from.MetresTo(to));

    /// <summary>Whole minutes for a distance as the crow flies, rounded up.</summary>
    public int Minutes(double metres) => (int)Math.Ceiling(metres * Detour / MetresPerMinute);
}
