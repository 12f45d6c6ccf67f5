using System.Net.Mime;
using System.Text;
using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Photos;

namespace CommunityBot.Photos;

/// <summary>Photos behind their signed links.</summary>
internal static class PhotoPages
{
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Registers where the pictures lie.</summary>
    public static IServiceCollection AddPhotoFiles(this IServiceCollection services)
    {
        services.AddHttpClient<IPhotoFiles, PhotoFiles>(http => http.Timeout = FetchTimeout)
            // A host that is allowed must not send the bot on to one that is not.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<WeChatPhotos>(provider => provider.GetRequiredService<IPhotoFiles>().Open);
        return services;
    }

    /// <summary>Maps the address the links name.</summary>
    public static IEndpointRouteBuilder MapPhotos(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"/{PhotoLinks.Path}/{{id}}", ShowAsync);
        return endpoints;
    }

    private static async Task<IResult> ShowAsync(string id, string? until, string? by, PhotoLinks links, IPhotoFiles files, TimeProvider clock, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return long.TryParse(until, out var seconds) && by is not null
            && await links.IsGoodAsync(id, seconds, by, clock.GetLocalNow(), http.RequestAborted)
            && files.Open(id) is { } picture
                ? Results.Stream(picture, MediaTypeNames.Image.Jpeg)
                : Results.Content(PhotosText.Gone, MediaTypeNames.Text.Plain, Encoding.UTF8, StatusCodes.Status404NotFound);
    }
}
