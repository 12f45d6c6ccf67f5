using CommunityBot.Dialogs.Community;

namespace CommunityBot.Channels.WebChat;

/// <summary>The named places a developer can stand at: the community's estates and well-known service points.</summary>
internal static class DevPlaces
{
    /// <summary>All of them, estates first; none without the community's data.</summary>
    public static IEnumerable<DevPlace> Of(CommunityCatalog? catalog) => catalog is null or { Version: "" }
        ? []
        : catalog.Get<Neighbourhood>().Estates.Select(estate => new DevPlace(estate.Name, null, estate.Center.Latitude, estate.Center.Longitude));
}

/// <summary>A place with its GCJ-02 coordinates; an estate when it has no category.</summary>
internal sealed record DevPlace(string Name, string? Category, double Latitude, double Longitude);
