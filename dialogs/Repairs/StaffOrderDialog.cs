using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Staff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Work in the crew's own chat: 「接了」 「缺件周四到」 「换好了」 with a photo. What was said is what happened; nobody types
/// it into another book. Who may do what is asked of <see cref="RepairDuties"/> for each order.
/// </summary>
internal sealed class StaffOrderDialog(CommunityCatalog catalog, IWorkOrderStore orders, RepairDesk desk, RepairDuties duties, StaffOrders meant, IStaff staff) : Dialog(nameof(StaffOrderDialog))
{
    private const int Listed = 3;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var roles = await staff.OfAsync(turn.Resident, cancellationToken);
        IMessageActivity answer = turn.Command switch
        {
            StaffCommands.Queue => MessageFactory.Text(await QueueAsync(dc.Context, turn, roles, cancellationToken)),
            StaffCommands.Look => await LookAsync(dc.Context, turn, roles, cancellationToken),
            StaffCommands.Merge => MessageFactory.Text(await MergeAsync(turn, roles, cancellationToken)),
            _ => MessageFactory.Text(await WorkAsync(dc.Context, turn, roles, cancellationToken)),
        };
        await dc.Context.SendActivityAsync(answer, cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    private FaultCatalog Faults => catalog.Get<FaultCatalog>();

    private async Task<string> QueueAsync(ITurnContext context, Turn turn, IReadOnlyList<StaffMember> roles, CancellationToken cancellationToken)
    {
        bool? dispatched = StaffVocabulary.AsksUndispatched(turn.Reading.Text) ? false : null;
        var page = await orders.QueueAsync(duties.Queues(roles, dispatched), Listed, cancellationToken);
        if (page.Orders.Count == 0)
        {
            return StaffText.NothingWaits;
        }

        await desk.ListAsync(context, page.Orders, turn.Now, cancellationToken);
        var lines = page.Orders.Select((order, index) => StaffText.QueueLine(index + 1, order, Place(order), Fault(order), Left(order, turn.Now)));
        return StaffText.Queue(page.Total, string.Join('\n', lines));
    }

    private async Task<IMessageActivity> LookAsync(ITurnContext context, Turn turn, IReadOnlyList<StaffMember> roles, CancellationToken cancellationToken)
    {
        if (await meant.FindAsync(context, turn, roles, cancellationToken) is { } order)
        {
            await desk.LookAsync(context, order, turn.Now, cancellationToken);
            return MessageFactory.Text(StaffText.Story(order, Place(order), Fault(order), Left(order, turn.Now), turn.Now, Neighbourhood) + await desk.PhotoLinkAsync(order, cancellationToken));
        }

        // Who works here may live here too.
        return OrderNumber.In(turn.Reading.Text) is { } number && await orders.FindAsync(number, cancellationToken) is { } own && own.Concerns(turn.Resident)
            ? await desk.StoryAsync(own.SeenBy(turn.Resident), turn.Now, cancellationToken)
            : MessageFactory.Text(OrderNumber.In(turn.Reading.Text) is null ? StaffText.WhichOrder : StaffText.NoSuchOrder);
    }

    private async Task<string> MergeAsync(Turn turn, IReadOnlyList<StaffMember> roles, CancellationToken cancellationToken)
    {
        if (OrderNumber.AllIn(turn.Reading.Text) is not [var number, var into])
        {
            return StaffText.MergeWhich;
        }

        var (order, other) = (await orders.FindAsync(number, cancellationToken), await orders.FindAsync(into, cancellationToken));
        if (order is null || other is null || duties.ToAssign(roles, order) is not { } role || duties.ToAssign(roles, other) is null)
        {
            return StaffText.NoSuchOrder;
        }

        return Say(await orders.MergeAsync(number, into, new Actor(turn.Resident, role.Role, turn.Push), turn.Now, cancellationToken), into);
    }

    private async Task<string> WorkAsync(ITurnContext context, Turn turn, IReadOnlyList<StaffMember> roles, CancellationToken cancellationToken)
    {
        if (await meant.FindAsync(context, turn, roles, cancellationToken) is not { } order)
        {
            return turn.Command == StaffCommands.Photo ? StaffText.PhotoOfWhat : StaffText.WhichOrder;
        }

        var role = StaffOrders.IsForAssigners(turn.Command!) ? duties.ToAssign(roles, order) ?? (turn.Command == StaffCommands.Dispatch ? duties.ToWork(roles, order) : null) : duties.ToWork(roles, order);
        if (role is null)
        {
            return duties.Covers(roles, order) ? StaffText.NotYours : StaffText.NoSuchOrder;
        }

        var by = new Actor(turn.Resident, role.Role, turn.Push);
        if (turn.Command == StaffCommands.Split)
        {
            return Say(await orders.SplitAsync(order.Number, by, turn.Now, cancellationToken), order.MergedInto);
        }

        if (turn.Command == StaffCommands.Dispatch)
        {
            return StaffVocabulary.RoleIn(turn.Reading.Text, order.Place.Estate, Neighbourhood) is { } crew
                ? Say(await orders.DispatchAsync(order.Number, by, crew.Id, turn.Now, cancellationToken), crew.Name)
                : StaffText.WhichRole;
        }

        if (Wish(turn, order, by) is not (var change, var detail))
        {
            return StaffText.HoldForWhat;
        }

        var outcome = await orders.ChangeAsync(order.Number, by, change, cancellationToken);
        if (outcome is ChangeOutcome.Changed(var changed))
        {
            await desk.TouchAsync(context, changed, turn.Now, cancellationToken);
        }

        return Say(outcome, detail);
    }

    // What is wanted of the order, and what to say of it besides.
    private (Func<WorkOrder, ChangeOutcome> Change, string? Detail)? Wish(Turn turn, WorkOrder order, Actor by)
    {
        var now = turn.Now;
        switch (turn.Command)
        {
            case StaffCommands.Acknowledge:
                return (found => found.Acknowledge(by, now), null);
            case StaffCommands.Accept:
                return (found => found.Accept(by, now), null);
            case StaffCommands.Start:
                return (found => found.Start(by, now), null);
            case StaffCommands.Resume:
                return (found => found.Resume(by, now), null);
            case StaffCommands.Photo:
                return (found => found.Show(by, turn.Photos, now), null);
            case StaffCommands.Finish:
                return (found => found.Finish(by, turn.Photos, Faults[found.Category].WantsPhotoAfter, now), null);
            case StaffCommands.Hold:
                return HoldWish(turn, by);
            case StaffCommands.HandBack:
                var superior = Neighbourhood.FindRole(order.Assignee)?.EscalatesTo ?? Faults[order.Category].EscalateRole;
                return (found => found.HandBack(by, superior, Rest(turn), now), Neighbourhood.FindRole(superior)?.Name);
            case StaffCommands.Refer:
                return (found => found.Refer(by, Rest(turn), now), Rest(turn));
            default:
                return (found => found.Decline(by, Rest(turn), now), null);
        }
    }

    private static (Func<WorkOrder, ChangeOutcome>, string?)? HoldWish(Turn turn, Actor by)
    {
        if (StaffVocabulary.HoldReasonIn(turn.Reading.Normalized) is not { } reason)
        {
            return null;
        }

        var until = StaffVocabulary.DayMeant(turn.Reading, DateOnly.FromDateTime(turn.Now.Date));
        return (order => order.PutOnHold(by, reason, until, turn.Reading.Text, turn.Now), NewsText.Until(new Hold(reason, until, null, turn.Now)));
    }

    private string Say(ChangeOutcome? outcome, string? detail) => outcome switch
    {
        ChangeOutcome.Changed(var order) => StaffText.Changed(order.History[^1].Event, order, Place(order), Fault(order), detail),
        ChangeOutcome.Unchanged(var order) => StaffText.Unchanged(order),
        ChangeOutcome.TooLate(var order) => StaffText.TooLate(order),
        ChangeOutcome.TooEarly(var order) => StaffText.TooLate(order),
        ChangeOutcome.Taken(var order) => StaffText.Taken(order),
        ChangeOutcome.NeedsPhoto(var order) => StaffText.NeedsPhoto(order),
        ChangeOutcome.NeedsReason(var order) => StaffText.NeedsReason(order),
        _ => StaffText.NoSuchOrder,
    };

    // The words without the command and the number: the reason, or to whom.
    private static string? Rest(Turn turn) => StaffVocabulary.WithoutCommand(OrderNumber.Without(turn.Reading.Text)) is { Length: > 1 } rest ? rest : null;

    private static string Left(WorkOrder order, DateTimeOffset now) =>
        OrderQueue.PressingAt(order) is var at && at - now < TimeSpan.FromDays(365) ? StaffText.Left(at - now) : StaffText.Waiting;

    private string Place(WorkOrder order) => RepairsText.Place(order.Place, Neighbourhood);

    private string Fault(WorkOrder order) => Faults[order.Category].SpokenName;
}
