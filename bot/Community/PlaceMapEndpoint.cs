using CommunityBot.Dialogs.ServiceDirectory;

namespace CommunityBot.Community;

/// <summary>Serves the directory to maps and other programs.</summary>
internal static class PlaceMapEndpoint
{
    /// <summary>Maps /places.geojson.</summary>
    public static void MapPlaces(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/places.geojson", async (IPlaceMap map, CancellationToken cancellation) =>
            Results.Bytes((await map.WriteAsync(cancellation)).ToArray(), "application/geo+json"));
}
