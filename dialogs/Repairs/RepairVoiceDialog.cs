using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>The resident's say in an order that is filed: haste, fixed or not, a score, the hotline. They have the last word.</summary>
internal sealed class RepairVoiceDialog(CommunityCatalog catalog, IWorkOrderStore orders, RepairDesk desk, RepairWord words, MeantOrder meant) : Dialog(nameof(RepairVoiceDialog))
{
    // 「能不能快点」: more tells something.
    private const int LongestUrge = 8;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var last = await desk.LastAsync(dc.Context, cancellationToken);
        if (turn.Command == RepairCommands.Urge && NamesThing(turn.Reading) && (await orders.OfResidentAsync(turn.Resident, 1, cancellationToken)).Count == 0)
        {
            // 「昨天报的灯咋还没人来」 of somebody who reported it elsewhere: nothing to urge, and the lamp is dark still.
            await dc.Context.SendActivityAsync(RepairsText.NeverReported, cancellationToken: cancellationToken);
            var told = RepairDraft.From(turn.Reading, turn.Photos, null);
            return await dc.ReplaceDialogAsync(nameof(ReportRepairDialog), told with { Category = told.Category ?? turn.Reading.Terms.First(term => term.Kind == TermKinds.FaultObject).Value }, cancellationToken);
        }

        var answer = turn.Command switch
        {
            RepairCommands.Urge => await UrgeAsync(dc, turn, last, cancellationToken),
            RepairCommands.Hotline => await HotlineAsync(turn, last, cancellationToken),
            RepairCommands.Another => await AnotherAsync(dc.Context, turn, last, cancellationToken),
            RepairCommands.One => await OneAsync(dc.Context, turn, last!, cancellationToken),
            RepairCommands.Score when last is { AwaitsScore: true } => await RateAsync(dc.Context, turn, last.Number, cancellationToken),
            _ => await VerdictAsync(dc.Context, turn, last, cancellationToken),
        };
        await dc.Context.SendActivityAsync(answer, cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private static bool NamesThing(Reading reading) => reading.Says(TermKinds.FaultObject) || (reading.Fault is { } fault && reading.Says(TermKinds.Fault, fault));

    private FaultCatalog Faults => catalog.Get<FaultCatalog>();

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    private async Task<IMessageActivity> VerdictAsync(ITurnContext context, Turn turn, LastOrder? last, CancellationToken cancellationToken)
    {
        if (await words.AwaitingAsync(turn, last, turn.Command!, cancellationToken) is not { } order)
        {
            return MessageFactory.Text(RepairsText.NoSuchOrder);
        }

        var score = ScoreReader.Read(turn.Reading.Normalized, asked: false);
        return turn.Command switch
        {
            RepairCommands.NotFixed => await RejectAsync(context, turn, order, cancellationToken),
            RepairCommands.Middling when score is null => await AskScoreAsync(context, order, turn, RepairsText.AskScoreBetween, confirm: true, cancellationToken),
            _ when score is not null => await ConfirmAsync(context, turn, order, score, cancellationToken),
            _ => await AskScoreAsync(context, order, turn, RepairsText.AskScore, confirm: true, cancellationToken),
        };
    }

    private async Task<IMessageActivity> RejectAsync(ITurnContext context, Turn turn, WorkOrder order, CancellationToken cancellationToken)
    {
        var due = DueTimes.Of(Faults[order.Category], turn.Now, Neighbourhood.Calendar);
        var outcome = await ChangeAsync(context, order, turn, found => found.Reject(By(turn), turn.Reading.Text, due, turn.Now), cancellationToken);
        if (outcome is not ChangeOutcome.Changed(var reworked))
        {
            return MessageFactory.Text(RepairAnswers.Change(outcome, Faults, Neighbourhood));
        }

        var until = RepairsText.Moment(reworked.Due.Arrive ?? reworked.Due.Acknowledge, turn.Now);
        return MessageFactory.Text(reworked.Reworks >= 2
            ? RepairsText.ReworkedAndEscalated(order.Number, reworked.Reworks, Head(reworked), until)
            : RepairsText.Reworked(order.Number, until));
    }

    // The word on the repair comes first; the score is asked for once and may stay open.
    private async Task<IMessageActivity> AskScoreAsync(ITurnContext context, WorkOrder order, Turn turn, string question, bool confirm, CancellationToken cancellationToken)
    {
        var outcome = confirm ? await ChangeAsync(context, order, turn, found => found.Confirm(By(turn), null, turn.Now), cancellationToken) : null;
        await desk.AwaitScoreAsync(context, order, turn.Now, cancellationToken);
        var closed = outcome is ChangeOutcome.Changed ? RepairsText.ConfirmedFixed(order.Number) : "";
        return MessageFactory.Text(closed + question);
    }

    private async Task<IMessageActivity> ConfirmAsync(ITurnContext context, Turn turn, WorkOrder order, int? score, CancellationToken cancellationToken)
    {
        var outcome = await ChangeAsync(context, order, turn, found => found.Confirm(By(turn), score, turn.Now), cancellationToken);
        return MessageFactory.Text(outcome is ChangeOutcome.Changed or ChangeOutcome.Unchanged
            ? RepairsText.Rated(order.Number, score!.Value)
            : RepairAnswers.Change(outcome, Faults, Neighbourhood));
    }

    private async Task<IMessageActivity> RateAsync(ITurnContext context, Turn turn, string number, CancellationToken cancellationToken)
    {
        var score = ScoreReader.Read(turn.Reading.Normalized, asked: true)!.Value;
        var outcome = await orders.ChangeAsync(number, By(turn), order => order.Rate(By(turn), score, turn.Now), cancellationToken);
        if (outcome is ChangeOutcome.Changed(var rated))
        {
            await desk.TouchAsync(context, rated, turn.Now, cancellationToken);
        }

        return MessageFactory.Text(outcome is ChangeOutcome.Changed or ChangeOutcome.Unchanged ? RepairsText.Rated(number, score) : RepairAnswers.Change(outcome, Faults, Neighbourhood));
    }

    private async Task<IMessageActivity> UrgeAsync(DialogContext dc, Turn turn, LastOrder? last, CancellationToken cancellationToken)
    {
        var context = dc.Context;
        if (await meant.LeftAsync(turn, last, cancellationToken) is { } left
            // Whoever wants haste in it after all is one of its households again.
            && await ChangeAsync(context, left, turn, found => found.Join(By(turn), turn.Reading.Text, turn.Now) is ChangeOutcome.Changed(var joined) ? joined.Urge(By(turn), turn.Now) : found.Urge(By(turn), turn.Now), cancellationToken) is ChangeOutcome.Changed(var rejoined))
        {
            return MessageFactory.Text(RepairsText.Urged(rejoined.Number, RepairAnswers.Stand(rejoined, turn.Now)));
        }

        if (await meant.FindAsync(turn, last, order => order.Status.IsOpen(), cancellationToken) is not { } order)
        {
            return MessageFactory.Text(ReportRepairDialog.Waiting(dc) is null ? RepairsText.NoOrders : RepairsText.NotFiledYet);
        }

        if (await UrgeEachAsync(context, turn, last, cancellationToken) is > 1 and var each)
        {
            return MessageFactory.Text(RepairsText.UrgedEach(each));
        }

        var outcome = await ChangeAsync(context, order, turn, found => found.Urge(By(turn), turn.Now), cancellationToken);
        if (turn.Reading.Normalized.Length > LongestUrge && OrderNumber.In(turn.Reading.Text) is null)
        {
            // 「水都漫到门口了」 is news for the crew as well.
            await ChangeAsync(context, order, turn, found => found.Note(By(turn), turn.Reading.Text, turn.Now), cancellationToken);
        }

        return MessageFactory.Text(outcome switch
        {
            ChangeOutcome.Changed(var urged) => RepairsText.Urged(urged.Number, RepairAnswers.Stand(urged, turn.Now)),
            ChangeOutcome.TooSoon(var urged, _) => RepairsText.UrgedBefore(urged.Number, RepairAnswers.Stand(urged, turn.Now)),
            _ => RepairAnswers.Change(outcome, Faults, Neighbourhood),
        });
    }

    // 「两个都催」: how many orders there were to urge; 0 where one is meant.
    private async Task<int> UrgeEachAsync(ITurnContext context, Turn turn, LastOrder? last, CancellationToken cancellationToken)
    {
        if (!RepairsText.MeansEach(turn.Reading.Normalized) && RepairsText.WishOfEach(turn.Reading.Normalized) != RepairCommands.Urge)
        {
            return 0;
        }

        var own = await meant.EachAsync(turn, last, cancellationToken);
        foreach (var order in own.Count > 1 ? own : [])
        {
            await ChangeAsync(context, order, turn, found => found.Urge(By(turn), turn.Now), cancellationToken);
        }

        return own.Count;
    }

    private async Task<IMessageActivity> HotlineAsync(Turn turn, LastOrder? last, CancellationToken cancellationToken)
    {
        var summary = await meant.FindAsync(turn, last, _ => true, cancellationToken) is { } order
            ? RepairsText.HotlineSummary(order.Number, RepairsText.Place(order.SeenBy(turn.Resident).Place, Neighbourhood), Faults[order.Category].NameFor(order.Description), RepairsText.Moment(order.FiledAt, turn.Now), RepairAnswers.Stand(order, turn.Now), order.Reworks)
            : null;
        return MessageFactory.Text(RepairsText.TurnsElsewhere(turn.Reading.Normalized) ? RepairsText.HotlineElsewhere(summary)
            : summary is null ? RepairsText.HotlineWithoutOrder
            : RepairsText.Hotline(summary));
    }

    private async Task<IMessageActivity> AnotherAsync(ITurnContext context, Turn turn, LastOrder? last, CancellationToken cancellationToken)
    {
        var number = OrderNumber.In(turn.Reading.Text) ?? last?.Number;
        if (number is null || await orders.FindAsync(number, cancellationToken) is not { } order || !order.Concerns(turn.Resident))
        {
            return MessageFactory.Text(RepairsText.NoSuchOrder);
        }

        // Of the neighbour's order goes along what this resident said themselves.
        var seen = order.SeenBy(turn.Resident);
        var own = seen.Reporter.Length == 0 ? seen.Description : "";
        var known = seen.Place with { Floor = null, Spot = null };
        var place = PlaceCorrection.Of(turn.Reading, known, last?.Asked) ?? known;
        if (PlaceExistence.Missing(place, known, Neighbourhood) is { } missing)
        {
            await desk.AskPartAsync(context, order, missing, turn.Now, cancellationToken);
            return MessageFactory.Text(RepairAnswers.NotCorrected(missing, place, Neighbourhood));
        }

        var tapped = OrderNumber.In(turn.Reading.Text) is not null;
        var draft = new RepairDraft
        {
            // 「是单元门口那个」 only sounds like another fault.
            Category = turn.Reading.Fault is { } told && (turn.Reading.Says(TermKinds.FaultObject, told) || turn.Reading.Says(TermKinds.Fault, told)) ? told : order.Category,
            Place = place,
            Description = tapped ? own : $"{own}\n{turn.Reading.Text}".Trim(),
        };
        return await desk.SplitOffAsync(context, number, draft, turn, cancellationToken) ?? MessageFactory.Text(RepairsText.AskWhichAnother);
    }

    private async Task<IMessageActivity> OneAsync(ITurnContext context, Turn turn, LastOrder last, CancellationToken cancellationToken)
    {
        var number = RepairWord.ListedBy(last, turn)!;
        if (await orders.FindAsync(number, cancellationToken) is not { } order || !order.Concerns(turn.Resident))
        {
            return MessageFactory.Text(RepairsText.NoSuchOrder);
        }

        await desk.TouchAsync(context, order, turn.Now, cancellationToken);
        return await desk.StoryAsync(order.SeenBy(turn.Resident), turn.Now, cancellationToken);
    }

    private async Task<ChangeOutcome?> ChangeAsync(ITurnContext context, WorkOrder order, Turn turn, Func<WorkOrder, ChangeOutcome> change, CancellationToken cancellationToken)
    {
        var outcome = await orders.ChangeAsync(order.Number, By(turn), change, cancellationToken);
        if (outcome is ChangeOutcome.Changed(var changed))
        {
            await desk.TouchAsync(context, changed, turn.Now, cancellationToken);
        }

        return outcome;
    }

    private string Head(WorkOrder order) =>
        Neighbourhood.FindRole(Neighbourhood.FindRole(Faults[order.Category].EscalateRole)?.EscalatesTo ?? Faults[order.Category].EscalateRole)?.Name ?? "";

    private static Actor By(Turn turn) => new(turn.Resident, Push: turn.Push);
}
