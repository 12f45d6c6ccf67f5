using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Tells a resident how their own orders stand. Another resident's number gets the same answer as an unknown one.</summary>
internal sealed class WorkOrderStatusDialog(CommunityCatalog catalog, IWorkOrderStore orders, RepairDesk desk) : Dialog(nameof(WorkOrderStatusDialog))
{
    private const int MostListed = 5;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var answer = OrderNumber.In(turn.Reading.Text) is { } number
            ? RepairAnswers.Status(await OwnAsync(number, turn.Resident, cancellationToken), Faults, Neighbourhood, turn.Now)
            : RepairAnswers.StatusOfAll(await orders.OfResidentAsync(turn.Resident, MostListed, cancellationToken), Faults, Neighbourhood, turn.Now);
        await dc.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);

        async Task<WorkOrder?> OwnAsync(string number, string resident, CancellationToken cancellation)
        {
            var order = await orders.FindAsync(number, cancellation);
            if (order?.Reporter != resident)
            {
                return null;
            }

            await desk.TouchAsync(dc.Context, order, turn.Now, cancellation);
            return order;
        }
    }

    private FaultCatalog Faults => catalog.Get<FaultCatalog>();

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();
}
