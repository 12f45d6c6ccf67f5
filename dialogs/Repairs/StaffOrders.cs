using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Staff;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Which order a short word of the staff is about; every answer names it, so that a wrong guess is seen at once.</summary>
internal sealed class StaffOrders(IWorkOrderStore orders, RepairDesk desk, RepairDuties duties)
{
    private const int MostLooked = 40;

    /// <summary>Commands that give work to others or end it without its being done.</summary>
    public static bool IsForAssigners(string command) => command is StaffCommands.Dispatch or StaffCommands.Acknowledge or StaffCommands.Split or StaffCommands.Refer or StaffCommands.Decline;

    /// <summary>The order meant; null when the words leave it open.</summary>
    public async Task<WorkOrder?> FindAsync(ITurnContext context, Turn turn, IReadOnlyList<StaffMember> roles, CancellationToken cancellationToken)
    {
        if (OrderNumber.In(turn.Reading.Text) is { } number)
        {
            return await orders.FindAsync(number, cancellationToken) is { } named && duties.Covers(roles, named) ? named : null;
        }

        var last = await desk.LastAsync(context, cancellationToken);
        if (last is { Listed.IsEmpty: false } && StaffVocabulary.PlaceInList(turn.Reading) is { } place && place <= last.Listed.Length)
        {
            return await orders.FindAsync(last.Listed[place - 1].Number, cancellationToken);
        }

        if (StaffVocabulary.MeansMostPressing(turn.Reading.Normalized))
        {
            var isNew = turn.Command == StaffCommands.Dispatch ? false : (bool?)null;
            return (await orders.QueueAsync(duties.Queues(roles, isNew), 1, cancellationToken)).Orders is [var head, ..] ? head : null;
        }

        return await OwnAsync(turn, roles, last, cancellationToken);
    }

    private async Task<WorkOrder?> OwnAsync(Turn turn, IReadOnlyList<StaffMember> roles, LastOrder? last, CancellationToken cancellationToken)
    {
        var page = await orders.QueueAsync(duties.Queues(roles), MostLooked, cancellationToken);
        var own = page.Orders.Where(order => order.Holder == turn.Resident).ToList();
        var candidates = turn.Command switch
        {
            StaffCommands.Accept or StaffCommands.Acknowledge => page.Orders.Where(order => order.Holder is null || (order.Holder == turn.Resident && order.Status < WorkOrderStatus.Accepted)).ToList(),
            StaffCommands.Resume => own.FindAll(order => order.Status == WorkOrderStatus.OnHold),
            _ when IsForAssigners(turn.Command!) => [],
            _ => own,
        };
        if (NamedIn(turn.Reading) is { } category)
        {
            // 「把楼道灯那个转给…」: rather no order than another one.
            var named = page.Orders.Where(order => order.Category == category).ToList();
            if (named.Count > 0 || IsForAssigners(turn.Command!))
            {
                return named.Find(order => order.Number == last?.Number) ?? named.FirstOrDefault();
            }
        }

        var touched = last is null ? null : await orders.FindAsync(last.Number, cancellationToken);
        // Given one order and shown others, people accept the one they were given last.
        return (turn.Command == StaffCommands.Accept ? candidates.Where(order => order.Status == WorkOrderStatus.Dispatched).MaxBy(order => order.LastTime(HistoryEvent.Dispatched)) : null)
            ?? candidates.Find(order => order.Number == last?.Number)
            ?? (candidates is [var only] ? only : null)
            ?? (turn.Command == StaffCommands.Accept ? candidates.MaxBy(order => order.FiledAt) : null)
            ?? (touched is not null && duties.Covers(roles, touched) ? touched : null);
    }

    private static string? NamedIn(Reading reading) =>
        reading.Fault ?? reading.Terms.FirstOrDefault(term => term.Kind == TermKinds.FaultObject)?.Value;
}
