using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>The resident's say in an order that is filed: haste, fixed or not, a score, the hotline. They have the last word.</summary>
internal sealed class RepairVoiceDialog(CommunityCatalog catalog, IWorkOrderStore orders, RepairDesk desk, RepairWord words) : Dialog(nameof(RepairVoiceDialog))
{
    private const int MostLooked = 8;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var last = await desk.LastAsync(dc.Context, cancellationToken);
        var answer = turn.Command switch
        {
            RepairCommands.Urge => await UrgeAsync(dc.Context, turn, last, cancellationToken),
            RepairCommands.Hotline => await HotlineAsync(turn, last, cancellationToken),
            RepairCommands.Another => await AnotherAsync(dc.Context, turn, last, cancellationToken),
            RepairCommands.One => await OneAsync(dc.Context, turn, last!, cancellationToken),
            RepairCommands.Score when last is { AwaitsScore: true } => await RateAsync(dc.Context, turn, last.Number, cancellationToken),
            _ => await VerdictAsync(dc.Context, turn, last, cancellationToken),
        };
        await dc.Context.SendActivityAsync(answer, cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

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

    private async Task<IMessageActivity> UrgeAsync(ITurnContext context, Turn turn, LastOrder? last, CancellationToken cancellationToken)
    {
        if (await MeantAsync(turn, last, order => order.Status.IsOpen(), cancellationToken) is not { } order)
        {
            return MessageFactory.Text(RepairsText.NoOrders);
        }

        var outcome = await ChangeAsync(context, order, turn, found => found.Urge(By(turn), turn.Now), cancellationToken);
        return MessageFactory.Text(outcome switch
        {
            ChangeOutcome.Changed(var urged) => RepairsText.Urged(urged.Number, RepairAnswers.Stand(urged, turn.Now)),
            ChangeOutcome.TooSoon(var urged, _) => RepairsText.UrgedBefore(urged.Number, RepairAnswers.Stand(urged, turn.Now)),
            _ => RepairAnswers.Change(outcome, Faults, Neighbourhood),
        });
    }

    private async Task<IMessageActivity> HotlineAsync(Turn turn, LastOrder? last, CancellationToken cancellationToken) =>
        MessageFactory.Text(await MeantAsync(turn, last, _ => true, cancellationToken) is { } order
            ? RepairsText.Hotline(RepairsText.HotlineSummary(order.Number, RepairsText.Place(order.Place, Neighbourhood), Faults[order.Category].SpokenName, RepairsText.Moment(order.FiledAt, turn.Now), RepairAnswers.Stand(order, turn.Now), order.Reworks))
            : RepairsText.HotlineWithoutOrder);

    private async Task<IMessageActivity> AnotherAsync(ITurnContext context, Turn turn, LastOrder? last, CancellationToken cancellationToken)
    {
        var number = OrderNumber.In(turn.Reading.Text) ?? last?.Number;
        if (number is null || await orders.FindAsync(number, cancellationToken) is not { } order || !order.Concerns(turn.Resident))
        {
            return MessageFactory.Text(RepairsText.NoSuchOrder);
        }

        var own = order.Followers.FirstOrDefault(follower => follower.Resident == turn.Resident)?.Words ?? "";
        var place = turn.Reading.Addresses.Aggregate(order.Place with { Floor = null, Spot = null }, (known, said) => known.With(said));
        var tapped = OrderNumber.In(turn.Reading.Text) is not null;
        var draft = new RepairDraft
        {
            Category = turn.Reading.Fault ?? order.Category,
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
        return await desk.StoryAsync(order, turn.Now, cancellationToken);
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

    // By number, by fault, the one last spoken of, or the latest.
    private async Task<WorkOrder?> MeantAsync(Turn turn, LastOrder? last, Func<WorkOrder, bool> which, CancellationToken cancellationToken)
    {
        var number = OrderNumber.In(turn.Reading.Text);
        var own = (await orders.OfResidentAsync(turn.Resident, MostLooked, cancellationToken)).Where(which).Where(order => number is null || order.Number == number).ToList();
        var category = turn.Reading.Fault ?? turn.Reading.Terms.FirstOrDefault(term => term.Kind == TermKinds.FaultObject)?.Value;
        var named = own.FindAll(order => order.Category == category);
        return named switch
        {
            [var only] => only,
            [.., var older] when named.Count > 1 && turn.Reading.Says(TermKinds.Mark, "also") => older,
            _ => own.Find(order => order.Number == last?.Number) ?? named.FirstOrDefault() ?? own.FirstOrDefault(),
        };
    }

    private string Head(WorkOrder order) =>
        Neighbourhood.FindRole(Neighbourhood.FindRole(Faults[order.Category].EscalateRole)?.EscalatesTo ?? Faults[order.Category].EscalateRole)?.Name ?? "";

    private static Actor By(Turn turn) => new(turn.Resident, Push: turn.Push);
}
