using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What residents hear of an order without asking, in plain words (domain rules 5.1: 「收到了 有人管了 在路上 正在修」).</summary>
internal static class NewsText
{
    private static readonly Wording Words = new(typeof(NewsText));

    /// <summary>The news of one entry; null for what residents do themselves and for what is the staff's own business.</summary>
    public static string? Of(WorkOrder order, HistoryEntry entry, string place, string fault, DateTimeOffset now)
    {
        var (name, detail) = entry.Event switch
        {
            HistoryEvent.Dispatched when order.Due.Arrive is { } arrive && arrive > now => ("DispatchedUntil", RepairsText.Moment(arrive, now)),
            HistoryEvent.Held => ($"Held{order.Hold!.Reason}", Until(order.Hold)),
            HistoryEvent.Merged or HistoryEvent.Referred or HistoryEvent.Declined => ($"{entry.Event}", PersonalNumbers.Masked(entry.Note ?? "")),
            HistoryEvent.Escalated when order.Priority == Priority.P0 => (null, null),
            HistoryEvent.Split when order.Status != WorkOrderStatus.Acknowledged => (null, null),
            HistoryEvent.Dispatched or HistoryEvent.Accepted or HistoryEvent.Started or HistoryEvent.Resumed or HistoryEvent.Finished
                or HistoryEvent.Lapsed or HistoryEvent.Split or HistoryEvent.Escalated => ($"{entry.Event}", null),
            _ => ((string?)null, (string?)null),
        };
        return name is null ? null : Words.Format(name, order.Number, place, fault, detail);
    }

    /// <summary>The date an order waits for, or that nobody can name one yet.</summary>
    public static string Until(Hold hold) => hold.Until is { } until ? Words.Format("UntilDay", until.Month, until.Day, RepairsText.Weekday(until)) : Words["UntilUnknown"];
}
