using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Files a complete draft and remembers what was filed, so that a photo or a correction finds its order.</summary>
internal sealed class RepairDesk(CommunityCatalog catalog, IWorkOrderStore orders, PlaceMemory places, ConversationState state)
{
    private readonly IStatePropertyAccessor<LastOrder?> _last = state.CreateProperty<LastOrder?>("repairs.last");

    /// <summary>Files the draft and says so. Durable before it is said; the same push files once.</summary>
    public async Task<IMessageActivity> FileAsync(ITurnContext context, RepairDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        var category = catalog.Get<FaultCatalog>()[draft.Category];
        var neighbourhood = catalog.Get<Neighbourhood>();
        var due = DueTimes.Of(category, turn.Now, neighbourhood.Calendar);
        // One message may tell of two faults; each is filed once.
        var push = $"{turn.Push}#{draft.Category ?? FaultCategory.Other}";
        var order = await orders.FileAsync(push, turn.Now, number => WorkOrder.File(draft, number, turn.Resident, push, turn.Now, due), cancellationToken);
        await TouchAsync(context, order, turn.Now, cancellationToken);
        if (order.Place.Estate is { } estate)
        {
            await places.RememberAsync(context, new HomePlace(estate, order.Place.Building, order.Place.Unit), cancellationToken);
        }

        return RepairAnswers.Filed(order, category, neighbourhood, draft.TipTold);
    }

    /// <summary>The order last filed or changed in this conversation.</summary>
    public Task<LastOrder?> LastAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _last.GetAsync(context, () => null, cancellationToken);

    /// <summary>The conversation is about this order now.</summary>
    public Task TouchAsync(ITurnContext context, WorkOrder order, DateTimeOffset now, CancellationToken cancellationToken) =>
        _last.SetAsync(context, new LastOrder(order.Number, now), cancellationToken);
}
