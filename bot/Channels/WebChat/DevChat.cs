using CommunityBot.Dialogs.Community;

namespace CommunityBot.Channels.WebChat;

/// <summary>
/// The chat page of developers: a phone at <c>/</c> whose every tap goes through this host's own WeChat route,
/// signed and sealed as the platform does it. For Development alone: whoever reaches it may be any resident.
/// </summary>
public static class DevChat
{
    private const long LargestPhoto = 10 << 20;

    /// <summary>The page and the calls it makes; needs the WeChat channel and the settable clock beside it, and nothing registered of its own.</summary>
    public static IEndpointRouteBuilder MapDevChat(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var photos = new DevPhotos();
        var envelope = ActivatorUtilities.CreateInstance<DevEnvelope>(services);
        var platform = ActivatorUtilities.CreateInstance<DevPlatform>(services, envelope, photos);

        routes.MapGet("/", () => DevPage.File("index.html"));
        routes.MapGet("/dev/page/{file}", DevPage.File);
        routes.MapPost("/dev/chat", (DevDeed deed, CancellationToken cancellationToken) => ChatAsync(deed, platform, cancellationToken));
        routes.MapPost("/dev/media", (HttpRequest request, CancellationToken cancellationToken) => KeepAsync(request, photos, cancellationToken));
        routes.MapGet("/dev/media/{mediaId}", (string mediaId) => Photo(mediaId, photos));
        routes.MapGet("/dev/simulator", ActivatorUtilities.CreateInstance<DevSimulator>(services).TellAsync);
        routes.MapGet("/dev/places", () => DevPlaces.Of(services.GetService<CommunityCatalog>()));
        return routes;
    }

    private static async Task<IResult> ChatAsync(DevDeed deed, DevPlatform platform, CancellationToken cancellationToken) =>
        deed.Complaint is { } complaint
            ? Results.BadRequest(complaint)
            : Results.Ok(await platform.PushAsync(deed, cancellationToken));

    // A raw body of an image type: no other site's page can post one here without asking first.
    private static async Task<IResult> KeepAsync(HttpRequest request, DevPhotos photos, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or > LargestPhoto || request.ContentType is not ("image/jpeg" or "image/png" or "image/gif"))
        {
            return Results.BadRequest("A JPEG, PNG or GIF of at most 10 MB.");
        }

        using var bytes = new MemoryStream((int)request.ContentLength);
        await request.Body.CopyToAsync(bytes, cancellationToken);
        var mediaId = photos.Keep(bytes.ToArray(), request.ContentType);
        return Results.Ok(new DevMedia(mediaId, $"/dev/media/{mediaId}"));
    }

    private static IResult Photo(string mediaId, DevPhotos photos) =>
        photos.Find(mediaId) is { } photo ? Results.Bytes(photo.Bytes, photo.ContentType) : Results.NotFound();

    private sealed record DevMedia(string MediaId, string Url);
}
