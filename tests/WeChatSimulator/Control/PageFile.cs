using System.Reflection;

namespace CommunityBot.WeChatSimulator.Control;

/// <summary>The page's files, which travel inside the assembly.</summary>
internal static class PageFile
{
    private static readonly Assembly Home = typeof(PageFile).Assembly;

    public static async Task WriteAsync(HttpContext context, string name)
    {
        await using var content = Home.GetManifestResourceStream($"Page/{name}");
        if (content is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            _ => "text/javascript; charset=utf-8",
        };
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: http: https:; base-uri 'none'";
        await content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
