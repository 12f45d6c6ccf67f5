using System.Net;
using System.Net.Mime;
using System.Text;
using CommunityBot.Dialogs.Privacy;

namespace CommunityBot.Privacy;

/// <summary>
/// The page behind an export's link. Looking at it takes nothing, because messengers look at links before people do;
/// the button takes the file, once.
/// </summary>
internal static class ExportPage
{
    /// <summary>Maps the address the links name.</summary>
    public static IEndpointRouteBuilder MapPersonalExports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"/{PersonalExports.Path}/{{token}}", ShowAsync);
        endpoints.MapPost($"/{PersonalExports.Path}/{{token}}", TakeAsync);
        return endpoints;
    }

    private static async Task<IResult> ShowAsync(string token, PersonalExports exports, HttpContext http)
    {
        Guard(http.Response);
        return await exports.IsGoodAsync(token, http.RequestAborted) ? Page(Button()) : Page(WebUtility.HtmlEncode(PrivacyText.PageGone), StatusCodes.Status410Gone);
    }

    private static async Task<IResult> TakeAsync(string token, PersonalExports exports, HttpContext http)
    {
        Guard(http.Response);
        return await exports.TakeAsync(token, http.RequestAborted) is { } csv
            ? Results.File(Encoding.UTF8.GetBytes(csv), $"{MediaTypeNames.Text.Csv}; charset=utf-8", "my-data.csv")
            : Page(WebUtility.HtmlEncode(PrivacyText.PageGone), StatusCodes.Status410Gone);
    }

    private static string Button() => $"""<form method="post"><button>{WebUtility.HtmlEncode(PrivacyText.PageButton)}</button></form>""";

    private static IResult Page(string body, int status = StatusCodes.Status200OK) => Results.Content(
        $"""<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(PrivacyText.PageTitle)}</title><body>{body}</body></html>""",
        MediaTypeNames.Text.Html,
        Encoding.UTF8,
        status);

    private static void Guard(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; form-action 'self'";
    }
}
