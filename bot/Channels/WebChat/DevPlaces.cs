using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.ServiceDirectory;

namespace CommunityBot.Channels.WebChat;

/// <summary>The named places a developer can stand at: the community's estates and service points.</summary>
internal static class DevPlaces
{
    /// <summary>All of them, estates first; none without the community's data.</summary>
    public static IEnumerable<DevPlace> Of(CommunityCatalog? catalog) => catalog is null or { Version: "" }
        ? []
        : [.. Estates(catalog.Get<Neighbourhood>()), .. ServicePoints(catalog.Get<ServiceCatalog>())];

    private static IEnumerable<DevPlace> Estates(Neighbourhood neighbourhood) =>
        neighbourhood.Estates.Select(estate => new DevPlace(estate.Name, null, estate.Center.Latitude, estate.Center.Longitude));

    private static IEnumerable<DevPlace> ServicePoints(ServiceCatalog services) =>
        services.Services.Select(service => new DevPlace(service.Name, service.Category.SpokenName, service.Point.Latitude, service.Point.Longitude));
}

/// <summary>A place with its GCJ-02 coordinates; an estate when it has no category.</summary>
internal sealed record DevPlace(string Name, string? Category, double Latitude, double Longitude);
