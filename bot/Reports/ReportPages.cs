using System.Net;
using System.Net.Mime;
using System.Text;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Dialogs.Repairs.Meetings;

namespace CommunityBot.Reports;

/// <summary>The monthly report in a browser, behind links that the chat gives to whoever leads the meeting.</summary>
internal static class ReportPages
{
    private const string Table = ".csv";

    /// <summary>Maps the addresses the links name: the page, and with .csv the table.</summary>
    public static IEndpointRouteBuilder MapReports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"/{MonthReports.Path}/{{token}}", ShowAsync);
        return endpoints;
    }

    private static async Task<IResult> ShowAsync(string token, MonthReports reports, CommunityCatalog catalog, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        var asTable = token.EndsWith(Table, StringComparison.Ordinal);
        var name = asTable ? token[..^Table.Length] : token;
        if (await reports.FindAsync(name, http.RequestAborted) is not { } report)
        {
            return Results.Content(WebUtility.HtmlEncode(MeetingText.LinkGone), MediaTypeNames.Text.Html, Encoding.UTF8, StatusCodes.Status410Gone);
        }

        var (faults, neighbourhood) = (catalog.Get<FaultCatalog>(), catalog.Get<Neighbourhood>());
        return asTable
            ? Results.File(Encoding.UTF8.GetBytes(MonthReportCsv.Of(report, faults, neighbourhood)), $"{MediaTypeNames.Text.Csv}; charset=utf-8", $"orders-{report.Figures.Month:yyyy-MM}.csv")
            : Results.Content(MonthReportPage.Of(report, faults, neighbourhood, $"{name}{Table}"), MediaTypeNames.Text.Html, Encoding.UTF8);
    }
}
