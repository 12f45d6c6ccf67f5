using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Takes a report until it can be filed. The draft is all its state: every utterance fills what it can, and one
/// question at most is put for what is missing.
/// </summary>
internal sealed partial class ReportRepairDialog(CommunityCatalog catalog, PlaceMemory places, EmergencyGuard emergencies, RepairDesk desk, MeantOrder meant, ToldFaults faults, AwaitedReports awaited, EmergencyDesk alarms, IWorkOrderStore orders) : Dialog(nameof(ReportRepairDialog))
{
    private const string DraftKey = "draft";

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var known = await places.GetAsync(dc.Context, cancellationToken);
        if (options is RepairDraft begun)
        {
            return await AdvanceAsync(dc, RepairMemory.Recall(begun.At(turn.Reading), known, Neighbourhood, turn.Now), turn, cancellationToken);
        }

        if (turn.Reading.Says(RepairTerms.Change, RepairTerms.Restore) && await desk.DroppedAsync(dc.Context, turn.Now, cancellationToken) is { } dropped
            && (turn.Reading.Fault is null || turn.Reading.Fault == dropped.Category))
        {
            return await AdvanceAsync(dc, dropped.Answer(turn.Reading, turn.Photos), turn, cancellationToken);
        }

        if (await desk.LastAsync(dc.Context, cancellationToken) is { } last
            && ((turn.Reading.Says(RepairTerms.Change, RepairTerms.Restore) && await meant.WithdrawnAsync(turn, last, cancellationToken) is not null) || (turn.Reading.Says(RepairTerms.Change, RepairTerms.Correct) && last.IsFresh(turn.Now))))
        {
            // 「还是报上吧」 and 「等等，是门关不上」 speak of the order just filed, though they sound like a report.
            return await dc.ReplaceDialogAsync(nameof(ChangeRepairDialog), null, cancellationToken);
        }

        if (await desk.LastAsync(dc.Context, cancellationToken) is { } fresh && fresh.IsFresh(turn.Now) && await desk.TellsMoreAsync(fresh, turn, cancellationToken))
        {
            // What one person tells within ten minutes of one thing is one order.
            return await dc.ReplaceDialogAsync(nameof(ChangeRepairDialog), null, cancellationToken);
        }

        if (await WithinAlarmAsync(dc, turn, cancellationToken) is { } alarm)
        {
            return alarm;
        }

        var scanned = Neighbourhood.FindStairwell(turn.Scanned) is { } stairwell
            ? new RepairPlace { Estate = stairwell.Estate, Building = stairwell.Building, Unit = stairwell.Unit }
            : null;
        var drafts = faults.Of(turn, scanned)
            .Select(draft => RepairMemory.Recall(draft, known, Neighbourhood, turn.Now))
            .Select(draft => turn.Pin is { } pin ? RepairMemory.AtPin(draft, pin.Point, Neighbourhood) : draft)
            // What needs no question is filed before one is put.
            .OrderBy(draft => RepairPlanner.Next(draft, Faults[draft.Category], turn.Reading, Neighbourhood) is not RepairStep.Ready)
            .ThenBy(draft => Faults[draft.Category].Priority)
            .ToArray();
        return await AdvanceAsync(dc, drafts[0] with { Then = [.. drafts.Skip(1)] }, turn, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var before = DraftOf(dc.ActiveDialog);
        if (await awaited.FiledAsync(turn.Resident, cancellationToken) is { } filed)
        {
            return await SupplementAsync(dc, filed, before, turn, cancellationToken);
        }

        var swapped = before.IsWaiting && faults.Instead(turn) is { } instead && instead != before.Category;
        before = swapped ? before.Instead(faults.Instead(turn)!) : before;
        if (before.TellsOfDanger(turn.Reading) is { } danger)
        {
            // The report says where it is.
            dc.Context.TurnState.Set(before.Place);
            await emergencies.TellAsync(dc.Context, danger, cancellationToken);
        }

        if (await AsideAsync(dc, before, turn, cancellationToken) is { } aside)
        {
            return aside;
        }

        if (!swapped && before.TellsOfAnother(turn.Reading))
        {
            return await BeginAnotherAsync(dc, before, turn, cancellationToken);
        }

        var draft = before.Answer(turn.Reading, turn.Photos);
        draft = before.IsHurried(turn.Reading) ? draft.Hurried() : draft;
        if (turn.Pin is { } pin && draft.Place.Estate is null)
        {
            draft = RepairMemory.AtPin(draft, pin.Point, Neighbourhood);
        }

        return await AdvanceAsync(dc, draft, turn, cancellationToken);
    }

    // Nothing told is lost: the first report goes to people with what is known of it, and the other one begins.
    private async Task<DialogTurnResult> BeginAnotherAsync(DialogContext dc, RepairDraft before, Turn turn, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(await desk.FileAsync(dc.Context, before.At(turn.Reading), turn, cancellationToken), cancellationToken);
        foreach (var other in before.Then)
        {
            await dc.Context.SendActivityAsync(await desk.FileAsync(dc.Context, other.Beside(before, Faults[other.Category]).At(turn.Reading), turn, cancellationToken), cancellationToken);
        }

        return await dc.ReplaceDialogAsync(Id, null, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        if (DraftOf(dc.ActiveDialog) is { Photos.IsEmpty: true } kept && (kept.Category is null || kept.Description.Length == 0))
        {
            // Whoever turned to something else before any fault was understood is not asked again.
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (result is AnsweredEstate told && DraftOf(dc.ActiveDialog) is { AsksPlace: true, Place.Estate: null } draft)
        {
            dc.ActiveDialog.State[DraftKey] = draft with { Place = draft.Place with { Estate = told.Estate } };
            return await ContinueDialogAsync(dc, cancellationToken);
        }

        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var draft = DraftOf(instance);
        var question = HeldQuestion.Take(turnContext, instance.Id) ?? MessageFactory.Text(RepairAnswers.Reminder(draft, Faults[draft.Category], Neighbourhood));
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (instance.State.ContainsKey(DraftKey))
        {
            await awaited.DropAsync(turnContext.Activity.Conversation.Id, cancellationToken);
        }
    }

    // The report was filed as it was; the answer that comes after all belongs to its order.
    private async Task<DialogTurnResult> SupplementAsync(DialogContext dc, string number, RepairDraft before, Turn turn, CancellationToken cancellationToken)
    {
        if (before.TellsOfAnother(turn.Reading))
        {
            return await dc.ReplaceDialogAsync(Id, null, cancellationToken);
        }

        var by = new Actor(turn.Resident, Push: turn.Push);
        var outcome = await orders.ChangeAsync(
            number,
            by,
            order => !turn.Photos.IsEmpty ? order.AddPhotos(by, turn.Photos, turn.Now)
                : turn.Reading.Intent.Name is IntentNames.Cancel or IntentNames.RepairsCancel ? order.Withdraw(by, turn.Now)
                : turn.Reading.Addresses.Count > 0 ? order.Correct(by, turn.Reading.Addresses.Aggregate(order.Place, (place, said) => place.With(said)), turn.Reading.Text, turn.Now)
                : order.Note(by, turn.Reading.Text, turn.Now),
            cancellationToken);
        if (outcome is ChangeOutcome.Changed(var changed))
        {
            await desk.TouchAsync(dc.Context, changed, turn.Now, cancellationToken);
        }

        await dc.Context.SendActivityAsync(RepairAnswers.Change(outcome, Faults, Neighbourhood), cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    private FaultCatalog Faults => catalog.Get<FaultCatalog>();

    private async Task<DialogTurnResult> AdvanceAsync(DialogContext dc, RepairDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        var category = Faults[draft.Category];
        switch (RepairPlanner.Next(draft, category, turn.Reading, Neighbourhood))
        {
            case RepairStep.Ask ask:
                return await AskAsync(dc, ask.Draft, RepairAnswers.Question(ask.Draft, category, Neighbourhood, ask.TellTip), cancellationToken);
            case RepairStep.GiveUp:
                await dc.Context.SendActivityAsync(draft.Category is null ? RepairsText.NotFiled : RepairsText.NotFiledAnywhere, cancellationToken: cancellationToken);
                return await GoOnAsync(dc, draft, turn, cancellationToken);
            case RepairStep.NoSuchBuilding none:
                return await AskAsync(dc, none.Draft, RepairAnswers.NoSuchBuilding(none, Neighbourhood), cancellationToken);
            case RepairStep.NoSuchPart none:
                return await AskAsync(dc, none.Draft, RepairAnswers.NoSuchPart(none, Neighbourhood), cancellationToken);
            case RepairStep.Ready(var ready):
                await dc.Context.SendActivityAsync(await desk.FileAsync(dc.Context, ready, turn, cancellationToken), cancellationToken);
                return await GoOnAsync(dc, ready, turn, cancellationToken);
            case var unknown:
                throw new InvalidOperationException($"{unknown}");
        }
    }

    private Task<DialogTurnResult> GoOnAsync(DialogContext dc, RepairDraft done, Turn turn, CancellationToken cancellationToken) =>
        done.Then is [var next, .. var rest]
            ? AdvanceAsync(dc, next.Beside(done, Faults[next.Category]) with { Then = rest }, turn, cancellationToken)
            : dc.EndDialogAsync(done is { PlaceIsProposed: false, Place.Estate: { } estate } ? new AnsweredEstate(estate) : null, cancellationToken);

    private async Task<DialogTurnResult> AskAsync(DialogContext dc, RepairDraft draft, IMessageActivity question, CancellationToken cancellationToken)
    {
        if (draft is { PlaceIsProposed: false, Place.Estate: { } estate } && (await places.GetAsync(dc.Context, cancellationToken)).Home is null)
        {
            // Asked for a shop meanwhile, the resident need not name the estate again.
            await places.RememberAsync(dc.Context, new HomePlace(estate, null, null), cancellationToken);
        }

        if (draft.Asked == RepairQuestion.Detail && dc.ActiveDialog.State.TryGetValue(DraftKey, out var kept) && kept is RepairDraft { Asked: RepairQuestion.Detail } before && before.Place != draft.Place)
        {
            question.Text = $"{RepairsText.PlaceHeard(RepairsText.Place(draft.Place, Neighbourhood))}{question.Text}";
        }

        var isSafe = true;
        if (!draft.TipTold && Faults[draft.Category].TipFor(draft.Description) is { } tip && draft.Category is not null)
        {
            isSafe = false;
            // Whatever is asked, what keeps somebody safe comes first.
            question.Text = $"{RepairsText.SafetyFirst(tip)}\n{question.Text}";
            draft = draft with { TipTold = true };
        }

        draft = draft with { FirstPush = draft.FirstPush ?? Turn.Of(dc.Context).Push };
        dc.ActiveDialog.State[DraftKey] = draft;
        if (draft.Description.Length > 0)
        {
            await awaited.AwaitAsync(Turn.Of(dc.Context).Resident, draft, Turn.Of(dc.Context).Now, cancellationToken);
        }

        // What keeps somebody safe waits for no answer to another wish.
        var message = RepairAnswers.Echoing(question, draft, Turn.Of(dc.Context), Faults, Neighbourhood);
        if (!isSafe || !HeldQuestion.Keep(dc.Context, Id, message))
        {
            await dc.Context.SendActivityAsync(message, cancellationToken);
        }

        return EndOfTurn;
    }

    private static RepairDraft DraftOf(DialogInstance instance) => (RepairDraft)instance.State[DraftKey];
}
