using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// Where a resident said they are by pinning a place, whatever the channel. Channels whose pins are in GCJ-02 put this
/// record in the activity's channel data, so that the point reaches the dialogs without being converted twice.
/// </summary>
/// <param name="Gcj02">The point in GCJ-02, like the community's files.</param>
/// <param name="Label">The name the map gave it; null when it gave none.</param>
public sealed record SharedLocation(GeoPoint Gcj02, string? Label)
{
    /// <summary>The pinned place of an activity, null when it carries none.</summary>
    public static SharedLocation? Of(IActivity activity) => activity.ChannelData switch
    {
        SharedLocation location => location,
        _ => activity.Entities?.Select(FromEntity).FirstOrDefault(location => location is not null),
    };

    // A Bot Framework client names WGS-84 coordinates by a GeoCoordinates entity, which arrives untyped.
    private static SharedLocation? FromEntity(Entity entity)
    {
        var named = entity as GeoCoordinates
            ?? (entity.Type == nameof(GeoCoordinates) ? entity.GetAs<GeoCoordinates>() : null);
        return named is { Latitude: { } latitude, Longitude: { } longitude } && new GeoPoint(latitude, longitude) is { IsOnEarth: true } point
            ? new SharedLocation(Coordinates.Wgs84ToGcj02(point), string.IsNullOrWhiteSpace(named.Name) ? null : named.Name)
            : null;
    }
}
