using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What crews and staff read of orders. Residents' words are shown with their numbers masked.</summary>
internal static class StaffText
{
    private const int LongestSaid = 200;

    private static readonly Wording Words = new(typeof(StaffText));

    public static string ButtonAccept => Words[nameof(ButtonAccept)];

    public static string NothingWaits => Words[nameof(NothingWaits)];

    public static string WhichOrder => Words[nameof(WhichOrder)];

    public static string NoSuchOrder => Words[nameof(NoSuchOrder)];

    public static string NotYours => Words[nameof(NotYours)];

    public static string WhichRole => Words[nameof(WhichRole)];

    public static string PhotoOfWhat => Words[nameof(PhotoOfWhat)];

    public static string HoldForWhat => Words[nameof(HoldForWhat)];

    public static string MergeWhich => Words[nameof(MergeWhich)];

    public static string SayAccept(string number) => Words.Format(nameof(SayAccept), number);

    public static string NewOrder(WorkOrder order, string place, string fault, string due) =>
        Words.Format(nameof(NewOrder), order.Number, order.Priority, place, fault, due, Said(order));

    public static string Emergency(string number, string place, string words) => Words.Format(nameof(Emergency), number, place, PersonalNumbers.Masked(words));

    public static string HandedBack(string number, string place, string fault, string reason) => Words.Format(nameof(HandedBack), number, place, fault, PersonalNumbers.Masked(reason));

    public static string Urged(string number, string place, string fault, int times) => Words.Format(nameof(Urged), number, place, fault, times);

    public static string Reworked(string number, string place, string fault, int times) => Words.Format(nameof(Reworked), number, place, fault, times);

    public static string Escalated(string number, string place, string fault, int level) => Words.Format(nameof(Escalated), number, place, fault, Words[$"Level{level}"]);

    public static string Withdrawn(string number, string place, string fault) => Words.Format(nameof(Withdrawn), number, place, fault);

    public static string Supplement(string number, string place, string fault, string words) => Words.Format(nameof(Supplement), number, place, fault, PersonalNumbers.Masked(words));

    public static string Households(string number, string place, string fault, int households) => Words.Format(nameof(Households), number, place, fault, households);

    public static string Confirmed(string number, string place, string fault) => Words.Format(nameof(Confirmed), number, place, fault);

    public static string HoldOver(string number, string place, string fault) => Words.Format(nameof(HoldOver), number, place, fault);

    public static string Queue(int total, string lines) => Words.Format(nameof(Queue), total, lines);

    public static string QueueLine(int place, WorkOrder order, string where, string fault, string left) =>
        Words.Format(nameof(QueueLine), place, order.Number, order.Priority, where, fault, left, Words[$"Status{order.Status}"]);

    /// <summary>All that the people who work on an order need: what was said, by how many, what was done by which role.</summary>
    public static string Story(WorkOrder order, string where, string fault, string left, DateTimeOffset now, Neighbourhood neighbourhood)
    {
        const int Newest = 6;
        var status = order.Status.IsOpen() ? $"{Words[$"Status{order.Status}"]}，{left}" : Words[$"Status{order.Status}"];
        var head = Words.Format(nameof(Story), order.Number, order.Priority, where, fault, status, PersonalNumbers.Masked(order.Told), order.Households);
        var steps = order.History
            .Where(entry => RepairsText.Step(entry.Event) is not null)
            .TakeLast(Newest)
            .Select(entry => $"{RepairsText.Moment(entry.At, now)} {Words.Find($"Step{entry.Event}") ?? RepairsText.Step(entry.Event)}{(neighbourhood.FindRole(entry.By)?.Name is { } role ? Words.Format("ByRole", role) : "")}");
        return string.Join('\n', steps.Prepend(head));
    }

    public static string Left(TimeSpan left) => left > TimeSpan.Zero ? Words.Format("TimeLeft", RepairsText.Length(left)) : Words.Format("TimeOver", RepairsText.Length(-left));

    public static string Waiting => Words[nameof(Waiting)];

    public static string Changed(HistoryEvent what, WorkOrder order, string place, string fault, string? detail) => Words.Format($"Did{what}", order.Number, place, fault, detail);

    public static string Unchanged(WorkOrder order) => Words.Format(nameof(Unchanged), order.Number, Words[$"Status{order.Status}"]);

    public static string TooLate(WorkOrder order) => Words.Format(nameof(TooLate), order.Number, Words[$"Status{order.Status}"]);

    public static string Taken(WorkOrder order) => Words.Format(nameof(Taken), order.Number);

    public static string NeedsPhoto(WorkOrder order) => Words.Format(nameof(NeedsPhoto), order.Number);

    public static string NeedsReason(WorkOrder order) => Words.Format(nameof(NeedsReason), order.Number);

    // A crew reads it on the way; who wrote pages is read in the report's table.
    private static string Said(WorkOrder order) => PersonalNumbers.Masked(order.Description.ReplaceLineEndings(" ")) is var said && said.Length > LongestSaid ? $"{said[..LongestSaid]}…" : said;
}
