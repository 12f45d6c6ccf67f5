using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// A complaint or a suggestion is no fault to send a crew for, and not to be lost either: the resident says whether it
/// shall be noted for the people of the community, who then owe an answer like to any order.
/// </summary>
internal sealed class OpinionDialog(CommunityCatalog catalog, IWorkOrderStore orders, RepairDesk desk) : Dialog(nameof(OpinionDialog))
{
    private const string DraftKey = "opinion";
    private const double Sure = 0.6;

    // 「我要投诉物业」
    private const int LongestBare = 8;

    /// <summary>Whether an utterance answers the question that was put.</summary>
    public static bool Takes(IDictionary<string, object> state, Reading reading) =>
        state.TryGetValue(DraftKey, out var kept) && kept is RepairDraft draft && (AwaitsMatter(draft) ? reading.Intent.Name is not (IntentNames.Handover or IntentNames.Cancel) : (Agrees(reading) is not null || FaultVocabulary.TellsOfHurt(reading.Normalized)) && !TellsOfJob(draft, reading));

    // 「8号楼1单元电梯坏了，里头没人」 is what broke, and no answer to whether a complaint shall be noted.
    private static bool TellsOfJob(RepairDraft draft, Reading reading) =>
        reading is { Fault: { } fault, Intent: { Name: IntentNames.RepairsReport, Score: >= Sure } } && fault != draft.Category
        && reading.Says(TermKinds.Symptom) && (reading.Says(TermKinds.FaultObject, fault) || reading.Says(TermKinds.Fault, fault));

    /// <summary>Whether an opinion only goes along with a fault that is reported: 「灯又坏了，上次修了才一个星期」.</summary>
    public static bool IsWithinReport(Reading reading) =>
        reading.Fault is { } fault && reading.Intents.Any(intent => intent.Name == IntentNames.RepairsReport)
        && !reading.Terms.Any(term => term.Kind == TermKinds.Complaint && term.Value != fault && term.Value != FaultCategory.Suggestion);

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (await RemarkAsync(dc.Context, turn, cancellationToken) is { } noted)
        {
            await dc.Context.SendActivityAsync(noted, cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        var told = RepairDraft.From(turn.Reading, turn.Photos, null);
        if (IsBare(turn.Reading))
        {
            // 「我要投诉物业」: nobody can do anything about it before the matter is told.
            return await AskMatterAsync(dc, new RepairDraft { Category = FaultCategory.Suggestion, Place = told.Place, TipTold = true }, cancellationToken);
        }

        return await HeardAsync(dc, told, turn, cancellationToken);
    }

    // What was told, as the order it is or as an opinion to be noted.
    private async Task<DialogTurnResult> HeardAsync(DialogContext dc, RepairDraft told, Turn turn, CancellationToken cancellationToken)
    {
        if (told is { Category: { } known } && (IsJob(turn.Reading, Faults[known]) || (!Faults[known].IsPrivate && Faults[known].SafetyTip is not null && FaultVocabulary.TellsOfHurt(turn.Reading.Normalized))))
        {
            // 「南门有人乱停车」: a place to go to, and nothing to ask leave for.
            return await dc.ReplaceDialogAsync(nameof(ReportRepairDialog), told, cancellationToken);
        }

        var draft = told with
        {
            Category = told.Category is { } code && Faults[code].IsComplaint ? code : FaultCategory.Suggestion,
            Description = turn.Reading.Text.Trim(),
            TipTold = true,
        };
        dc.ActiveDialog.State[DraftKey] = draft;
        await AskAsync(dc.Context, draft, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var reading = turn.Reading;
        var draft = DraftOf(dc.ActiveDialog);
        if (AwaitsMatter(draft))
        {
            return await MatterAsync(dc, draft, cancellationToken);
        }

        if (FaultVocabulary.TellsOfHurt(reading.Normalized) && Faults[draft.Category] is { IsPrivate: false, SafetyTip: not null })
        {
            // 「咬了一口，破皮了」 needs no leave any more, and what helps at once.
            return await dc.ReplaceDialogAsync(nameof(ReportRepairDialog), draft with { Description = $"{draft.Description}\n{reading.Text.Trim()}", TipTold = false }, cancellationToken);
        }

        if (reading.YesNo is null && RepairDraft.From(reading, turn.Photos, null) is { Category: { } other } told && other != draft.Category && Faults[other].IsComplaint && reading.Says(TermKinds.Complaint, other))
        {
            // 「邻居半夜打麻将」 after another complaint is a matter of its own.
            return await HeardAsync(dc, told, turn, cancellationToken);
        }

        switch (Agrees(reading))
        {
            case true:
                return await dc.ReplaceDialogAsync(nameof(ReportRepairDialog), draft, cancellationToken);
            case false:
                await dc.Context.SendActivityAsync(RepairsText.OpinionLeft, cancellationToken: cancellationToken);
                return await dc.EndDialogAsync(null, cancellationToken);
            default:
                draft = draft with { Description = $"{draft.Description}\n{reading.Text.Trim()}", Unanswered = draft.Unanswered + 1 };
                dc.ActiveDialog.State[DraftKey] = draft;
                await AskAsync(dc.Context, draft, cancellationToken);
                return EndOfTurn;
        }
    }

    /// <summary>Whoever turned to something else is not asked again.</summary>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    // A place alone is no matter yet; what broke is a report with a term of its own, whatever it was called.
    private async Task<DialogTurnResult> MatterAsync(DialogContext dc, RepairDraft draft, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var told = RepairDraft.From(turn.Reading, turn.Photos, draft.Place);
        if (draft.Unanswered == 0 && turn.Reading.Addresses.Count > 0 && AnsweredPlace.IsAll(turn.Reading))
        {
            return await AskMatterAsync(dc, draft with { Place = told.Place, Unanswered = 1 }, cancellationToken);
        }

        return told.Category is { } code && !Faults[code].IsComplaint
            ? await dc.ReplaceDialogAsync(nameof(ReportRepairDialog), told, cancellationToken)
            : await HeardAsync(dc, told, turn, cancellationToken);
    }

    private async Task<DialogTurnResult> AskMatterAsync(DialogContext dc, RepairDraft draft, CancellationToken cancellationToken)
    {
        dc.ActiveDialog.State[DraftKey] = draft;
        var question = draft.Place.IsEmpty ? RepairsText.AskMatter : RepairsText.AskWhatThere(RepairsText.Place(draft.Place, catalog.Get<Neighbourhood>()));
        await dc.Context.SendActivityAsync(question, cancellationToken: cancellationToken);
        return EndOfTurn;
    }

    private static bool AwaitsMatter(RepairDraft draft) => draft.Description.Length == 0;

    private FaultCatalog Faults => catalog.Get<FaultCatalog>();

    // 「这墙都说了多少年了」 right after the wall was reported is about that order.
    private async Task<string?> RemarkAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Reading.Addresses.Count > 0 || await desk.LastAsync(context, cancellationToken) is not { } last || !last.IsFresh(turn.Now)
            || await orders.FindAsync(last.Number, cancellationToken) is not { } order || !order.Status.IsOpen() || !RepairDraft.IsRemark(turn.Reading, order.Category))
        {
            return null;
        }

        var by = new Actor(turn.Resident, Push: turn.Push);
        return await orders.ChangeAsync(order.Number, by, found => found.Note(by, turn.Reading.Text, turn.Now), cancellationToken) is ChangeOutcome.Changed
            ? order.Priority <= Priority.P1 && Faults[order.Category].NeedsApproval && catalog.Get<Neighbourhood>().FindRole(Faults[order.Category].EscalateRole) is { } head ? RepairsText.HazardRemarkNoted(order.Number, head.Name.Split('(')[0]) : RepairsText.RemarkNoted(order.Number, catalog.Get<Neighbourhood>().FindRole(Faults[order.Category].RouteRole)?.Name ?? "", RepairAnswers.Stand(order, turn.Now))
            : null;
    }

    // Told against somebody and still a job for a crew; what is dangerous is one wherever it is.
    private static bool IsJob(Reading reading, FaultCategory category) => category is { IsPrivate: false, Location.IsNone: false }
        && (category.IsComplaint
            ? reading.Addresses.Count > 0 && (Names(reading, category) || NamesBuilding(reading))
            : NamesBuilding(reading) ? Names(reading, category) || category.Priority <= Priority.P1 : category.Priority <= Priority.P1 && reading.Says(TermKinds.Fault, category.Code));

    private static bool NamesBuilding(Reading reading) => reading.Addresses.Any(said => said.Buildings.Count > 0);

    private static bool Names(Reading reading, FaultCategory category) =>
        reading.Says(TermKinds.Complaint, category.Code) || reading.Says(TermKinds.Fault, category.Code) || (!category.IsComplaint && reading.Says(TermKinds.FaultObject, category.Code));

    private static bool IsBare(Reading reading) =>
        reading is { Addresses.Count: 0, Normalized.Length: <= LongestBare } && FaultVocabulary.Complains(reading.Normalized)
        && !reading.Says(TermKinds.Symptom) && !reading.Says(TermKinds.Complaint) && !reading.Says(TermKinds.FaultObject);

    // A place or a time told now is part of what shall be noted.
    private static bool? Agrees(Reading reading) =>
        // 「不是关门，是态度差」 refuses nothing.
        reading.YesNo == false && RepairsText.Corrects(reading.Normalized) ? null : Leaves(reading) ? false : reading.YesNo ?? (RepairsText.SaysNote(reading.Normalized) || ((reading.Addresses.Count > 0 || reading.Times.Count > 0) && !AsksOtherwise(reading)) ? true : null);

    // 「取消」 「算了」
    private static bool Leaves(Reading reading) =>
        reading is { Addresses.Count: 0, Normalized.Length: <= LongestBare } && (reading.Intent.Name is IntentNames.Cancel or IntentNames.RepairsCancel || AfterwardWords.In(reading) == RepairCommands.Withdraw);

    // 「冬至有啥活动」 is no yes.
    private static bool AsksOtherwise(Reading reading) =>
        // 「安和苑广场」 names a place of the directory and looks for none.
        (reading.Intent.Name is IntentNames.EventsFind or IntentNames.EventsRegister or IntentNames.DirectoryFind or IntentNames.RepairsStatus && !(reading.Addresses.Count > 0 && AnsweredPlace.IsAll(reading) && !ChineseQuestion.Asks(reading))) || (reading.Intent.Name == IntentNames.None && reading.Says(TermKinds.Mark, "question"));

    private static RepairDraft DraftOf(DialogInstance instance) => (RepairDraft)instance.State[DraftKey];

    private Task<ResourceResponse> AskAsync(ITurnContext context, RepairDraft draft, CancellationToken cancellationToken)
    {
        var question = MessageFactory.Text(draft.Unanswered > 0 ? RepairsText.AskNoteAgain : Turn.Of(context).Reading.Says(TermKinds.Mark, "praise") && draft.Category == FaultCategory.Suggestion ? RepairsText.AskNotePraise : Faults[draft.Category].IsPrivate ? RepairsText.AskNotePrivately : RepairsText.AskNote);
        question.SuggestedActions = new SuggestedActions(actions:
        [
            new CardAction(ActionTypes.ImBack, RepairsText.ButtonNote, value: RepairsText.ButtonNote),
            new CardAction(ActionTypes.ImBack, RepairsText.ButtonLeave, value: RepairsText.ButtonLeave),
        ]);
        return context.SendActivityAsync(question, cancellationToken);
    }
}
