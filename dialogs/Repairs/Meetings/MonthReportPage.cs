using System.Collections.Immutable;
using System.Net;
using System.Text;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>The report as one page to be printed on A4: no names, no telephone numbers, no doors.</summary>
internal static class MonthReportPage
{
    private const string Style =
        "body{font:16px/1.6 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;max-width:46em;margin:1em auto;padding:0 1em;color:#111}" +
        "h1{font-size:1.5em;text-align:center}h2{font-size:1.1em;margin:1.4em 0 .3em}table{border-collapse:collapse;width:100%}" +
        "td,th{border:1px solid #888;padding:.25em .5em;text-align:left;vertical-align:top}td:last-child,th:last-child{width:32%}" +
        "p{margin:.3em 0}.at,footer{color:#555;font-size:.9em;text-align:center}@media print{a{display:none}body{margin:0;font-size:12px}tr{break-inside:avoid}}";

    /// <summary>The whole page.</summary>
    /// <param name="report">What it shows.</param>
    /// <param name="faults">Names of categories.</param>
    /// <param name="neighbourhood">Names of estates and roles.</param>
    /// <param name="table">The table's address, relative to the page.</param>
    public static string Of(MonthReport report, FaultCatalog faults, Neighbourhood neighbourhood, string table)
    {
        var figures = report.Figures;
        var title = MeetingText.Page("Title", figures.Month.Year, figures.Month.Month);
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
            .Append(Text(title)).Append("</title><style>").Append(Style).Append("</style><h1>").Append(Text(title)).Append("</h1><p class=\"at\">")
            .Append(Text(MeetingText.Page("At", report.At))).Append(" <a href=\"").Append(Text(table)).Append("\">").Append(Text(MeetingText.Page("Table"))).Append("</a></p>");
        Section(page, "Figures", [], Figures(figures));
        Section(page, "Estates", MeetingText.Page("EstateColumns").Split('|'), figures.Estates.Select(estate => new[]
        {
            estate.Estate is { } id ? neighbourhood.FindEstate(id)?.Name ?? id : MeetingText.Page("NoEstate"), $"{estate.Orders}", $"{estate.Open}", faults[estate.MostFrequent].Name,
        }));
        Section(page, "HotSpots", [], figures.HotSpots.Select(spot => new[] { MeetingText.HotSpot(RepairsText.Place(spot.Place, neighbourhood), faults[spot.Category].SpokenName, spot.Times) }));
        Orders(page, "Overdue", figures.Overdue, order => MeetingText.Status(order.Status));
        Orders(page, "Held", figures.Held, order => RepairsText.StandHeld(order.Hold!.Reason, NewsText.Until(order.Hold)));
        Orders(page, "Reworked", figures.Reworked, order => MeetingText.Page("ReworkedTimes", order.Reworks, MeetingText.Status(order.Status)));
        Orders(page, "LowScored", figures.LowScored, order => MeetingText.Page("Scored", order.Verdict!.Score, MeetingText.Status(order.Status)));
        Section(page, "Decisions", [], report.Decisions.Select(decision => new[] { MeetingText.Line(decision, decision.Role is { } role ? neighbourhood.FindRole(role)?.Name : null, report.At) }));
        return page.Append("<footer><p>").Append(Text(MeetingText.Page("Footnote"))).Append("</p></footer></html>").ToString();

        void Orders(StringBuilder into, string name, ImmutableArray<WorkOrder> orders, Func<WorkOrder, string> now) =>
            Section(into, name, MeetingText.Page("OrderColumns").Split('|'), orders.Select(order => new[]
            {
                order.Number,
                order.IsPrivate ? MeetingText.Page("Private") : RepairsText.Place(order.Place with { Room = null }, neighbourhood),
                faults[order.Category].SpokenName,
                now(order),
            }));
    }

    private static IEnumerable<string[]> Figures(MonthFigures figures) =>
    [
        [MeetingText.Page("ValidRow", figures.Total, figures.Withdrawn, figures.Merged, figures.Referred), $"{figures.Valid}"],
        [MeetingText.Page("RespondedRow"), MeetingText.Rate(figures.Responded, figures.Valid)],
        [MeetingText.Page("ResolvedRow"), MeetingText.Rate(figures.Fixed, figures.Fixed + figures.NotFixed)],
        [MeetingText.Page("UnreachedRow"), $"{figures.Unreached}"],
        [MeetingText.Page("SatisfiedRow"), MeetingText.Rate(figures.Satisfied, figures.Scored)],
        [MeetingText.Page("OthersRow"), $"{figures.Repeated} / {figures.Neighbours} / {figures.Urged}"],
        [MeetingText.Page("OpenRow"), $"{figures.Open} / {figures.Declined}"],
    ];

    private static void Section(StringBuilder page, string name, string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToArray();
        page.Append("<h2>").Append(Text(MeetingText.Page(name))).Append("</h2>");
        if (all.Length == 0)
        {
            page.Append("<p>").Append(Text(MeetingText.Page("None"))).Append("</p>");
            return;
        }

        page.Append("<table>");
        if (columns.Length > 0)
        {
            page.Append("<tr>").AppendJoin("", columns.Select(column => $"<th>{Text(column)}</th>")).Append("</tr>");
        }

        foreach (var row in all)
        {
            page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Text(cell)}</td>")).Append("</tr>");
        }

        page.Append("</table>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
