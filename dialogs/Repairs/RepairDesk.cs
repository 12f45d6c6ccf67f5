using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Photos;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Files a complete draft and remembers what was filed, so that a photo or a correction finds its order.</summary>
internal sealed class RepairDesk(CommunityCatalog catalog, IWorkOrderStore orders, PlaceMemory places, IPhotoShelf photos, ConversationState state)
{
    private const int ShortestReport = 8;

    private readonly IStatePropertyAccessor<DroppedReport?> _dropped = state.CreateProperty<DroppedReport?>("repairs.dropped");

    private readonly IStatePropertyAccessor<LastOrder?> _last = state.CreateProperty<LastOrder?>("repairs.last");

    /// <summary>Files the draft and says so. Durable before it is said; the same push files once.</summary>
    public async Task<IMessageActivity> FileAsync(ITurnContext context, RepairDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await orders.FileAsync(ReportOf(draft, turn), cancellationToken);
        var isNoted = await RememberAsync(context, outcome, draft.Place, turn, cancellationToken);
        var answer = RepairAnswers.Filed(outcome.SeenBy(turn.Resident), Faults, Neighbourhood, draft.TipTold, turn.Now);
        answer.Text = !isNoted ? answer.Text : $"{answer.Text}\n{(outcome is FileOutcome.Joined ? RepairsText.HomeNotedToo : RepairsText.HomeNoted)}";
        return RepairAnswers.Echoing(answer, draft, turn, Faults, Neighbourhood);
    }

    /// <summary>The neighbour's order was another one: the resident leaves it and gets one of their own.</summary>
    public async Task<IMessageActivity?> SplitOffAsync(ITurnContext context, string number, RepairDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        if (await orders.SplitOffAsync(number, ReportOf(draft, turn), cancellationToken) is not { } outcome)
        {
            return null;
        }

        await RememberAsync(context, outcome, draft.Place, turn, cancellationToken);
        await _last.SetAsync(context, await LastAsync(context, cancellationToken) is { } own ? own with { Left = number } : null, cancellationToken);
        return RepairAnswers.SplitOff(number, outcome, Faults, Neighbourhood, turn.Now);
    }

    /// <summary>An order's story with a link to the photo of the work done.</summary>
    public async Task<IMessageActivity> StoryAsync(WorkOrder order, DateTimeOffset now, CancellationToken cancellationToken) =>
        RepairAnswers.Timeline(order, order.PhotosAfter is [.., var last] ? await photos.LinkAsync(last, cancellationToken) : null, Faults, Neighbourhood, now);

    /// <summary>A line with the newest photo of what is broken; empty when nobody sent one.</summary>
    public async Task<string> PhotoLinkAsync(WorkOrder order, CancellationToken cancellationToken) =>
        RepairsText.PhotoLink(order.Photos is [.., var last] ? await photos.LinkAsync(last, cancellationToken) : null);

    /// <summary>Keeps a report that was given up before it was filed.</summary>
    public Task DropAsync(ITurnContext context, RepairDraft draft, DateTimeOffset now, CancellationToken cancellationToken) =>
        _dropped.SetAsync(context, new DroppedReport(draft, now), cancellationToken);

    /// <summary>The report given up a short while ago and not filed since; null for none.</summary>
    public async Task<RepairDraft?> DroppedAsync(ITurnContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        await _dropped.GetAsync(context, cancellationToken: cancellationToken) is { } dropped && dropped.IsFresh(now) ? dropped.Draft : null;

    /// <summary>The order last filed or changed in this conversation.</summary>
    public Task<LastOrder?> LastAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _last.GetAsync(context, cancellationToken: cancellationToken);

    /// <summary>The conversation is about this order now.</summary>
    public async Task TouchAsync(ITurnContext context, WorkOrder order, DateTimeOffset now, CancellationToken cancellationToken) =>
        await _last.SetAsync(context, new LastOrder(order.Number, now, IsNeighbours(context, order)) { Filed = await FiledAsync(context, now, cancellationToken), Left = await LastAsync(context, cancellationToken) is { } last && last.IsFresh(now) ? last.Left : null }, cancellationToken);

    private async Task<ImmutableArray<string>> FiledAsync(ITurnContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        await LastAsync(context, cancellationToken) is { Filed.IsDefault: false } last && last.IsFresh(now) ? last.Filed : [];

    /// <summary>A part of the order's place was asked for again, because there is none as it was said.</summary>
    public Task AskPartAsync(ITurnContext context, WorkOrder order, LocationPart part, DateTimeOffset now, CancellationToken cancellationToken) =>
        _last.SetAsync(context, new LastOrder(order.Number, now, IsNeighbours(context, order)) { Asked = part }, cancellationToken);

    private static bool IsNeighbours(ITurnContext context, WorkOrder order) =>
        order.Followers.Any(follower => follower.Resident == context.Activity.Conversation.Id);

    /// <summary>The address remembered from an order is corrected with it; one that is not remembered stays so.</summary>
    public async Task CorrectHomeAsync(ITurnContext context, WorkOrder order, CancellationToken cancellationToken)
    {
        if (order is { Place: { Estate: { } estate, Building: { } building }, OnBehalfOf: null }
            && order.History is [.., { Event: HistoryEvent.Corrected }]
            && (await places.GetAsync(context, cancellationToken)).Home is { Building: not null })
        {
            await places.RememberAsync(context, new HomePlace(estate, building, order.Place.Unit), cancellationToken);
        }
    }

    /// <summary>Whether a message tells more of an order just filed: the same fault, at no other place.</summary>
    public async Task<bool> TellsMoreAsync(LastOrder last, Turn turn, CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(last.Number, cancellationToken) is not { } order || !order.Status.IsOpen() || !order.Concerns(turn.Resident)
            || AsksAnew(turn.Reading)
            || (turn.Reading.Fault is { } fault && fault != order.Category && Names(turn.Reading, fault) && !Answers(turn.Reading, order.Category)) || turn.Scanned is not null)
        {
            return false;
        }

        return turn.Reading.Addresses.Aggregate(new RepairPlace(), (place, address) => place.With(address)).MayBe(order.Place);
    }

    // 「没臭味」 of a stove that will not light is about the gas.
    private static bool Answers(Reading reading, string category) =>
        reading.Normalized.Length <= ShortestReport && reading.Addresses.Count == 0 && (reading.Says(RepairTerms.Answer, category) || reading.Says(RepairTerms.Safe, category));

    // A few words that only resemble a fault (「物业电话打不通」) name none, nor does what is wrong at other floors (「五楼六楼都不亮」).
    private static bool Names(Reading reading, string fault) =>
        reading.Normalized.Length - reading.Addresses.Sum(said => said.Text.Length) > ShortestReport || reading.Addresses.Any(said => said.Buildings.Count > 0 || said.Units.Count > 0) || reading.Says(TermKinds.Fault, fault) || reading.Says(TermKinds.FaultObject, fault) || reading.Says(TermKinds.Complaint, fault);

    // 「我要报修」 begins another one.
    private static bool AsksAnew(Reading reading) =>
        reading.Says(TermKinds.Frame, IntentNames.RepairsReport) && !reading.Says(TermKinds.Symptom) && !reading.Says(TermKinds.FaultObject) && reading is { Fault: null, Addresses.Count: 0 };

    /// <summary>A score was asked for.</summary>
    public Task AwaitScoreAsync(ITurnContext context, WorkOrder order, DateTimeOffset now, CancellationToken cancellationToken) =>
        _last.SetAsync(context, new LastOrder(order.Number, now, AwaitsScore: true), cancellationToken);

    /// <summary>Orders were listed; the next word may pick one.</summary>
    public async Task ListAsync(ITurnContext context, IEnumerable<WorkOrder> listed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var orders = listed.ToArray();
        var last = new LastOrder(orders[0].Number, now, IsNeighbours(context, orders[0])) { Listed = [.. orders.Select(order => new ListedOrder(order.Number, order.Category))] };
        await _last.SetAsync(context, last, cancellationToken);
    }

    /// <summary>One of those listed is looked at; the list stays, so that 「第二个」 still means its second.</summary>
    public async Task LookAsync(ITurnContext context, WorkOrder order, DateTimeOffset now, CancellationToken cancellationToken) =>
        await _last.SetAsync(context, (await LastAsync(context, cancellationToken) ?? new LastOrder(order.Number, now)) with { Number = order.Number, At = now }, cancellationToken);

    private FaultCatalog Faults => catalog.Get<FaultCatalog>();

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    private static RepairReport ReportOf(RepairDraft draft, Turn turn) =>
        new(draft, turn.Resident, (draft with { FirstPush = draft.FirstPush ?? turn.Push }).PushKey, turn.Now);

    // Whether an address is remembered that was not before, which the resident is to know and may refuse.
    private async Task<bool> RememberAsync(ITurnContext context, FileOutcome outcome, RepairPlace told, Turn turn, CancellationToken cancellationToken)
    {
        var order = outcome.Into;
        await _dropped.SetAsync(context, null, cancellationToken);
        var filed = await FiledAsync(context, turn.Now, cancellationToken);
        await _last.SetAsync(context, new LastOrder(order.Number, turn.Now, outcome is FileOutcome.Joined) { Filed = [.. filed.Remove(order.Number), order.Number] }, cancellationToken);
        // Whom one complains about lives somewhere else.
        if (order.Place is { Estate: { } around, Building: null } && outcome is FileOutcome.Filed && !Faults[order.Category].IsPrivate && (await places.GetAsync(context, cancellationToken)).Home is null)
        {
            // The next fault told of will lie in the same estate.
            await places.RememberAsync(context, new HomePlace(around, null, null), cancellationToken);
        }

        // Of a neighbour's order it is the place that this resident told.
        var own = outcome is FileOutcome.Joined ? told : order.Place;
        if (own is not { Estate: { } estate, Building: { } building } || outcome is not (FileOutcome.Filed or FileOutcome.Joined) || order.OnBehalfOf is not null || Faults[order.Category] is { IsPrivate: true } or { IsComplaint: true })
        {
            return false;
        }

        var known = await places.GetAsync(context, cancellationToken);
        var isNew = known is { HomeIsUnwanted: false, Home: not { Building: not null } };
        await places.RememberAsync(context, new HomePlace(estate, building, own.Unit), cancellationToken);
        return isNew;
    }
}
