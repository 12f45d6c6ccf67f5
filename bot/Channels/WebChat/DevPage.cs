using System.Reflection;

namespace CommunityBot.Channels.WebChat;

/// <summary>The page's files, which travel inside the assembly so that the page is there wherever the host is started from.</summary>
internal static class DevPage
{
    private static readonly Assembly Home = typeof(DevPage).Assembly;

    /// <summary>One file of the page, or 404.</summary>
    public static IResult File(string file) =>
        Home.GetManifestResourceStream($"DevPage/{file}") is { } content ? new PageFile(content, ContentType(file)) : Results.NotFound();

    private static string ContentType(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        _ => "text/javascript; charset=utf-8",
    };

    private sealed class PageFile(Stream content, string contentType) : IResult
    {
        // Second wall behind the page's own care: not even markup that slipped in could run.
        private const string Policy =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data: https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await using var _ = content;
            httpContext.Response.ContentType = contentType;
            httpContext.Response.ContentLength = content.Length;
            httpContext.Response.Headers.CacheControl = "no-cache";
            httpContext.Response.Headers.ContentSecurityPolicy = Policy;
            httpContext.Response.Headers.XContentTypeOptions = "nosniff";
            await content.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
        }
    }
}
