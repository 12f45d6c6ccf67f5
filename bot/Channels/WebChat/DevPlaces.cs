namespace CommunityBot.Channels.WebChat;

/// <summary>The named places a developer can stand at: the community's estates and well-known service points.</summary>
internal static class DevPlaces
{
    public static IReadOnlyList<DevPlace> Of() => [];
}

/// <summary>A place with its GCJ-02 coordinates; an estate when it has no category.</summary>
internal sealed record DevPlace(string Name, string? Category, double Latitude, double Longitude);
