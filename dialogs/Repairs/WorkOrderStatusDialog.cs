using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Tells a resident how their own orders stand. Another resident's number gets the same answer as an unknown one.</summary>
internal sealed class WorkOrderStatusDialog(CommunityCatalog catalog, IWorkOrderStore orders, RepairDesk desk, MeantOrder meant) : Dialog(nameof(WorkOrderStatusDialog))
{
    private const int MostListed = 5;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (turn.Command is null && TellsOfFault(turn.Reading) && (await orders.OfResidentAsync(turn.Resident, 1, cancellationToken)).Count == 0)
        {
            // 「楼道灯还没修」 of somebody who never reported it is the report; whoever asks for one hears that there is none.
            await (ChineseQuestion.Asks(turn.Reading) ? dc.Context.SendActivityAsync(RepairsText.NeverReported, cancellationToken: cancellationToken) : Task.CompletedTask);
            return await dc.ReplaceDialogAsync(nameof(ReportRepairDialog), null, cancellationToken);
        }

        await dc.Context.SendActivityAsync(await AnswerAsync(dc, turn, cancellationToken), cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private static bool TellsOfFault(Reading reading) =>
        reading.Fault is { } fault && (reading.Says(TermKinds.FaultObject, fault) || reading.Says(TermKinds.Fault, fault)) && (!FaultVocabulary.TellsOfReport(reading.Normalized) || reading.Addresses.Any(said => said.Buildings.Count > 0));

    private FaultCatalog Faults => catalog.Get<FaultCatalog>();

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    private async Task<IMessageActivity> AnswerAsync(DialogContext dc, Turn turn, CancellationToken cancellationToken)
    {
        var context = dc.Context;
        if (OrderNumber.In(turn.Reading.Text) is { } number)
        {
            return await orders.FindAsync(number, cancellationToken) is { } order && order.Concerns(turn.Resident)
                ? await TellAsync(context, order, turn, cancellationToken)
                : MessageFactory.Text(RepairsText.NoSuchOrder);
        }

        if (turn.Command is not null && (turn.Command == RepairCommands.HowMany || !RepairsText.MeansAll(turn.Reading.Normalized)) && await meant.FindAsync(turn, await desk.LastAsync(context, cancellationToken), _ => true, cancellationToken) is { } spoken)
        {
            return await AnswerOfAsync(context, spoken, turn, cancellationToken);
        }

        var own = await orders.OfResidentAsync(turn.Resident, MostListed, cancellationToken);
        // 「我报的那俩咋样了」 asks of what is filed; what still waits says so itself afterwards.
        var asksOfFiled = own.Count > 0 && (FaultVocabulary.TellsOfReport(turn.Reading.Normalized) || RepairsText.MeansAll(turn.Reading.Normalized));
        if ((own.Count == 0 || turn.Reading.Fault is null) && !asksOfFiled && dc.Stack.Exists(instance => instance.Id == nameof(ReportRepairDialog)))
        {
            // 「啥时候能修好」 while the report still waits for its place.
            return MessageFactory.Text(RepairsText.NotFiledYet);
        }

        // Named by its fault, one of several is meant.
        var named = turn.Reading.Fault is { } fault && own.Where(order => order.Category == fault).ToList() is { Count: > 0 } some ? some : own;
        if (named is [var only])
        {
            return await TellAsync(context, only, turn, cancellationToken);
        }

        if (named.Count > 1)
        {
            await desk.ListAsync(context, named, turn.Now, cancellationToken);
        }

        return MessageFactory.Text(RepairAnswers.StatusOfAll([.. named.Select(order => order.SeenBy(turn.Resident))], Faults, Neighbourhood, turn.Now));
    }

    // Whoever asks who or when hears that, and not the whole story again.
    private async Task<IMessageActivity> AnswerOfAsync(ITurnContext context, WorkOrder order, Turn turn, CancellationToken cancellationToken)
    {
        var answer = (turn.Command, order) switch
        {
            (RepairCommands.Who, _) when order.Status.IsOpen() && Neighbourhood.FindRole(Faults[order.Category].RouteRole) is { } role => RepairsText.InCharge(order.Number, role.Name, RepairAnswers.Stand(order, turn.Now)),
            (RepairCommands.When, { Status: WorkOrderStatus.Filed, Hold: null, Due: { Arrive: { } arrive } due }) when order.Reporter == turn.Resident && due.Acknowledge > turn.Now => RepairsText.ComesBy(order.Number, RepairsText.Moment(due.Acknowledge, turn.Now), RepairsText.Moment(arrive, turn.Now)) + (Faults[order.Category].NeedsApproval ? RepairsText.MayTakeLonger : ""),
            (RepairCommands.HowMany, _) when order.Status.IsOpen() => RepairsText.HowMany(order.Number, order.Households),
            (RepairCommands.Home, _) when order.Status.IsOpen() => order.Place.Room is null && Faults[order.Category].IsPublic != false ? RepairsText.NeedNotWait(order.Number) : RepairsText.BeAtHome(order.Number),
            (RepairCommands.Meanwhile, _) when order.Status.IsOpen() => Faults[order.Category].TipFor(order.Description) is { } tip ? RepairsText.SafetyFirst(tip) : RepairsText.AskCrew(order.Number),
            (RepairCommands.Price, _) => Faults[order.Category].Charge is { } charge ? RepairsText.Charged(charge) : RepairsText.AskCrew(order.Number),
            _ => null,
        };
        await (answer is null ? Task.CompletedTask : desk.TouchAsync(context, order, turn.Now, cancellationToken));
        return answer is null ? await TellAsync(context, order, turn, cancellationToken) : MessageFactory.Text(answer);
    }

    private async Task<IMessageActivity> TellAsync(ITurnContext context, WorkOrder order, Turn turn, CancellationToken cancellationToken)
    {
        await desk.TouchAsync(context, order, turn.Now, cancellationToken);
        return await desk.StoryAsync(order.SeenBy(turn.Resident), turn.Now, cancellationToken);
    }
}
