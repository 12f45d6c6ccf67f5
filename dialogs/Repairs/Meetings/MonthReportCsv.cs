using System.Globalization;
using System.Text;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>A month's orders as a table for Excel: UTF-8 with a byte order mark, telephone numbers masked, nobody named.</summary>
internal static class MonthReportCsv
{
    public static string Of(MonthReport report, FaultCatalog faults, Neighbourhood neighbourhood)
    {
        var csv = new StringBuilder("\uFEFF").AppendLine(string.Join(',', MeetingText.Columns.Select(Cell)));
        foreach (var order in report.Orders.OrderBy(order => order.Number, StringComparer.Ordinal))
        {
            csv.AppendLine(string.Join(',', Row(order, faults, neighbourhood).Select(Cell)));
        }

        return csv.ToString();
    }

    private static string?[] Row(WorkOrder order, FaultCatalog faults, Neighbourhood neighbourhood) =>
    [
        order.Number,
        order.Place.Estate is { } estate ? neighbourhood.FindEstate(estate)?.Name : null,
        order.IsPrivate ? null : order.Place.Building,
        order.IsPrivate ? null : order.Place.Unit,
        faults[order.Category].Name,
        $"{order.Priority}",
        Time(order.FiledAt),
        Time(order.History.FirstOrDefault(entry => entry.By is not null)?.At),
        Time(order.LastTime(HistoryEvent.Finished)),
        order.Status.IsOpen() ? null : Time(order.History[^1].At),
        MeetingText.Status(order.Status),
        $"{order.Households}",
        $"{order.History.Count(entry => entry.Event == HistoryEvent.Urged)}",
        $"{order.Reworks}",
        order.Hold is { } hold ? RepairsText.StandHeld(hold.Reason, NewsText.Until(hold)) : null,
        order.Verdict is { Fixed: true } ? MeetingText.Page("Yes") : order.Reworks > 0 ? MeetingText.Page("No") : null,
        order.Verdict?.Score is { } score ? $"{score}" : null,
        order.IsPrivate ? MeetingText.Page("Private") : PersonalNumbers.Masked(order.Description),
    ];

    private static string? Time(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    // What a spreadsheet would take for a formula is text.
    private static string Cell(string? text) =>
        text is null ? "" : $"\"{(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
