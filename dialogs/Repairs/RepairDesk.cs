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
        var outcome = await orders.FileAsync(ReportOf(draft, turn), cancellationToken);
        await RememberAsync(context, outcome, turn, cancellationToken);
        return RepairAnswers.Filed(outcome, Faults, Neighbourhood, draft.TipTold, turn.Now);
    }

    /// <summary>The neighbour's order was another one: the resident leaves it and gets one of their own.</summary>
    public async Task<IMessageActivity?> SplitOffAsync(ITurnContext context, string number, RepairDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        if (await orders.SplitOffAsync(number, ReportOf(draft, turn), cancellationToken) is not { } outcome)
        {
            return null;
        }

        await RememberAsync(context, outcome, turn, cancellationToken);
        return RepairAnswers.SplitOff(number, outcome, Faults, Neighbourhood, turn.Now);
    }

    /// <summary>The order last filed or changed in this conversation.</summary>
    public Task<LastOrder?> LastAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _last.GetAsync(context, () => null, cancellationToken);

    /// <summary>The conversation is about this order now.</summary>
    public Task TouchAsync(ITurnContext context, WorkOrder order, DateTimeOffset now, CancellationToken cancellationToken) =>
        _last.SetAsync(context, new LastOrder(order.Number, now), cancellationToken);

    private FaultCatalog Faults => catalog.Get<FaultCatalog>();

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    // One message may tell of two faults, and of one fault in two places; each is filed once.
    private static RepairReport ReportOf(RepairDraft draft, Turn turn) =>
        new(draft, turn.Resident, $"{turn.Push}#{draft.Category ?? FaultCategory.Other}#{draft.Place.Building}-{draft.Place.Unit}", turn.Now);

    private async Task RememberAsync(ITurnContext context, FileOutcome outcome, Turn turn, CancellationToken cancellationToken)
    {
        var order = outcome.Into;
        await _last.SetAsync(context, new LastOrder(order.Number, turn.Now, outcome is FileOutcome.Joined), cancellationToken);
        if (order.Place.Estate is { } estate && outcome is FileOutcome.Filed && order.OnBehalfOf is null)
        {
            await places.RememberAsync(context, new HomePlace(estate, order.Place.Building, order.Place.Unit), cancellationToken);
        }
    }
}
