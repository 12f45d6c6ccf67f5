namespace CommunityBot.Channels.WebChat;

/// <summary>What a resident does on the page: the kind says which of the other values count.</summary>
/// <param name="Resident">The openid.</param>
/// <param name="Kind">text, image, voice, location, click, scan or subscribe.</param>
/// <param name="Text">The words; of a voice message what it was heard as.</param>
/// <param name="MenuId">The id of the option whose words these are, when tapped rather than typed.</param>
/// <param name="Latitude">Degrees, GCJ-02, as the phone's map gives them.</param>
/// <param name="Scene">What the scanned code stands for; with subscribe, the code that led to following.</param>
/// <param name="Key">The key of the menu item.</param>
public sealed record DevDeed(
    string Resident,
    string Kind,
    string? Text = null,
    string? MenuId = null,
    string? MediaId = null,
    string? PictureUrl = null,
    double? Latitude = null,
    double? Longitude = null,
    string? Label = null,
    string? Scene = null,
    string? Key = null)
{
    /// <summary>Whether the platform pushes this as a message; else it is an event.</summary>
    internal bool IsMessage => Kind is "text" or "image" or "voice" or "location";

    /// <summary>Why this cannot be pushed; null when it can.</summary>
    internal string? Complaint => this switch
    {
        { Resident: not { Length: > 0 and <= 64 } } => "resident: an openid of at most 64 characters",
        { Kind: "text", Text: not { Length: > 0 } } => "text: no words",
        { Kind: "image", MediaId: not { Length: > 0 } } => "mediaId: no photo",
        { Kind: "location", Latitude: not (>= -90 and <= 90) } or { Kind: "location", Longitude: not (>= -180 and <= 180) } => "latitude, longitude: no place on earth",
        { Kind: "click", Key: not { Length: > 0 } } => "key: no menu item",
        { Kind: "scan", Scene: not { Length: > 0 } } => "scene: nothing scanned",
        { Kind: "text" or "image" or "voice" or "location" or "click" or "scan" or "subscribe" } => null,
        _ => "kind: text, image, voice, location, click, scan or subscribe",
    };
}
