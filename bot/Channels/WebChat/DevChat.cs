namespace CommunityBot.Channels.WebChat;

/// <summary>
/// The chat page of developers: a phone at <c>/</c> whose every tap goes through this host's own WeChat route,
/// signed and sealed as the platform does it. For Development alone: whoever reaches it may be any resident.
/// </summary>
public static class DevChat
{
    private const long LargestPhoto = 10 << 20;

    /// <summary>What the page's routes need.</summary>
    public static IServiceCollection AddDevChat(this IServiceCollection services) => services
        .AddSingleton<DevPhotos>()
        .AddSingleton<DevEnvelope>()
        .AddSingleton<DevPlatform>();

    /// <summary>The page and the calls it makes.</summary>
    public static IEndpointRouteBuilder MapDevChat(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => DevPage.File("index.html"));
        routes.MapGet("/dev/page/{file}", DevPage.File);
        routes.MapPost("/dev/chat", Chat);
        routes.MapPost("/dev/media", Keep);
        routes.MapGet("/dev/media/{mediaId}", Photo);
        routes.MapGet("/dev/places", DevPlaces.Of);
        routes.MapGet("/dev/clock", (TimeProvider clock) => new DevMoment(clock.GetLocalNow()));
        return routes;
    }

    private static async Task<IResult> Chat(DevDeed deed, DevPlatform platform, CancellationToken cancellationToken) =>
        deed.Complaint is { } complaint
            ? Results.BadRequest(complaint)
            : Results.Ok(await platform.PushAsync(deed, cancellationToken));

    // A raw body of an image type: no other site's page can post one here without asking first.
    private static async Task<IResult> Keep(HttpRequest request, DevPhotos photos, CancellationToken cancellationToken)
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

    private sealed record DevMoment(DateTimeOffset Now);

    private sealed record DevMedia(string MediaId, string Url);
}
