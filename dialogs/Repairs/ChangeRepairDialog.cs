using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Withdraws, restores or corrects the resident's latest order, or adds a photo to it: the number stays the same.</summary>
internal sealed class ChangeRepairDialog(CommunityCatalog catalog, IWorkOrderStore orders, RepairDesk desk, MeantOrder meant, ToldFaults faults, TopicMemory topics, EmergencyGuard emergencies) : Dialog(nameof(ChangeRepairDialog))
{
    private const int ShortestNote = 8;
    private const int ShortestWord = 3;

    private static readonly string[] Elsewhere = [TermKinds.Event, TermKinds.EventCategory, TermKinds.Place, TermKinds.PlaceCategory];

    /// <summary>Words that change an order, or a photo or a corrected place soon after one was filed.</summary>
    public async Task<bool> ClaimsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Reading.Says(RepairTerms.Change, RepairTerms.Restore) && await desk.DroppedAsync(context, turn.Now, cancellationToken) is not null)
        {
            return true;
        }

        if (await desk.LastAsync(context, cancellationToken) is not { } last)
        {
            return false;
        }

        return turn.Reading.Says(RepairTerms.Change)
            || (turn.Reading.Intent.Name == IntentNames.Cancel && !turn.Reading.Says(TermKinds.Frame, IntentNames.Help))
            || (last.IsFresh(turn.Now) && (!turn.Photos.IsEmpty || TellsPlace(turn.Reading) || FaultVocabulary.TellsOfBurning(turn.Reading.Normalized) || turn.Reading.Terms.Any(term => term.Kind.StartsWith(RepairTerms.Alarm, StringComparison.Ordinal)) || FaultVocabulary.TellsOfHurt(turn.Reading.Normalized) || (AddsToOrder(turn.Reading) && !IsQuestion(turn.Reading))));
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var last = await desk.LastAsync(dc.Context, cancellationToken);
        if (dc.Stack.Count > 1 && await EarlierAsync(dc, turn, last, cancellationToken) is { } earlier)
        {
            return await AnswerAsync(dc, turn, earlier, last, cancellationToken);
        }

        if (dc.Stack.Count > 1 && (turn.Reading.Intent.Name == IntentNames.RepairsCancel || turn.Reading.Says(RepairTerms.Change, RepairTerms.Withdraw)))
        {
            // Nothing is filed yet: what waits below is what is given up.
            await (ReportRepairDialog.Waiting(dc) is { } dropped ? desk.DropAsync(dc.Context, dropped, turn.Now, cancellationToken) : Task.CompletedTask);
            await dc.CancelAllDialogsAsync(cancellationToken);
            await dc.Context.SendActivityAsync(RepairsText.DraftDropped, cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        if (turn.Reading.Says(RepairTerms.Change, RepairTerms.Restore) && (last is null || await meant.WithdrawnAsync(turn, last, cancellationToken) is null) && await desk.DroppedAsync(dc.Context, turn.Now, cancellationToken) is not null)
        {
            return await dc.ReplaceDialogAsync(nameof(ReportRepairDialog), null, cancellationToken);
        }

        return await NumberAsync(turn, last, cancellationToken) is { } number
            ? await AnswerAsync(dc, turn, number, last, cancellationToken)
            : await dc.EndWithAsync(RepairsText.NothingToChange, cancellationToken);
    }

    private async Task<DialogTurnResult> AnswerAsync(DialogContext dc, Turn turn, string number, LastOrder? last, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(number, cancellationToken);
        if (order is not null && order.Status.IsOpen() && turn.Command is null && Alarm(order, turn.Reading) is { } danger)
        {
            // The order says where it is.
            dc.Context.TurnState.Set(order.SeenBy(turn.Resident).Place);
            await emergencies.TellAsync(dc.Context, danger, cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (order is not null && Burns(order, turn.Reading))
        {
            // 「来电了，屋里有糊味」: the power that came back is the least of it.
            turn = turn.Commanded(dc.Context, RepairCommands.Note);
        }

        var seen = order?.SeenBy(turn.Resident).Place ?? new RepairPlace();
        // 「楼下大姐帮我弄好了」 「楼下邻居也不热」 name a place and correct none.
        var place = turn.Command is RepairCommands.Withdraw or RepairCommands.Note || (turn.Reading.Addresses.Count > 0 && (!TellsPlace(turn.Reading) || IsPassing(turn.Reading))) ? null : PlaceCorrection.Of(turn.Reading, seen, last?.Asked);
        // 「取消四楼的」 names the very place of what is taken back.
        place = place == seen && Withdraws(turn) ? null : place;
        if (order is not null && order.Reporter != turn.Resident && order.Concerns(turn.Resident) && place is not null && !place.MayBe(seen))
        {
            // A neighbour's order is at its place; another place is another order.
            turn.Commanded(dc.Context, RepairCommands.Another);
            return await dc.ReplaceDialogAsync(nameof(RepairVoiceDialog), null, cancellationToken);
        }

        if (order is not null && place is not null && PlaceExistence.Missing(place, seen, Neighbourhood) is { } missing)
        {
            await desk.AskPartAsync(dc.Context, order, missing, turn.Now, cancellationToken);
            return await dc.EndWithAsync(RepairAnswers.NotCorrected(missing, place, Neighbourhood), cancellationToken);
        }

        var answer = (Instead(turn, order) ?? WishOf(turn, order, order?.Reporter == turn.Resident ? place : null, last)) is { } wish
            ? await ChangeAsync(dc.Context, number, wish, turn, cancellationToken)
            : FaultVocabulary.AsksForPhone(turn.Reading.Normalized) ? RepairsText.PhoneOptional
            : OnlyAsks(turn) && order is not null ? RepairsText.AskCrew(order.Number) : RepairsText.SayWhatToCorrect;
        return await dc.EndWithAsync(answer, cancellationToken);
    }

    /// <summary>What nobody understood and was said right after an order was filed: told to the crew, it is not lost.</summary>
    public async Task<bool> KeepsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        turn is { IsWordless: false, Reading: { Intent.Name: IntentNames.None, YesNo: null } } && turn.Reading.Normalized.Count(ChineseScript.IsHan) >= ShortestWord && !(Elsewhere.Any(turn.Reading.Says) && ChineseQuestion.Asks(turn.Reading))
        && await desk.LastAsync(context, cancellationToken) is { } last && last.IsFresh(turn.Now)
        && await topics.GetAsync(context, turn.Now, cancellationToken) is { } topic && RepairsSlice.Dialogs.Contains(topic)
        && await orders.FindAsync(last.Number, cancellationToken) is { } order && order.Status.IsOpen() && order.Concerns(turn.Resident);

    // 「第一个不用管了」 while a second report waits takes back the one that is filed.
    private async Task<string?> EarlierAsync(DialogContext dc, Turn turn, LastOrder? last, CancellationToken cancellationToken) =>
        !Withdraws(turn) || ReportRepairDialog.Waiting(dc) is not { } waiting ? null
        : await meant.NamedAsync(turn, cancellationToken) is { } named && named.Category != waiting.Category ? named.Number
        : StaffVocabulary.PlaceInList(turn.Reading) == 1 && last?.IsFresh(turn.Now) == true ? last.Number
        : null;

    // 「刚听见有人敲」 of a lift that was reported empty; null for nothing of the kind.
    private static string? Alarm(WorkOrder order, Reading reading) =>
        ChineseQuestion.Asks(reading) || reading.Says(RepairTerms.Safe, order.Category) ? null : reading.Terms.FirstOrDefault(term => term.Kind == $"{RepairTerms.Alarm}.{order.Category}")?.Value;

    private static bool Burns(WorkOrder order, Reading reading) => order.Category == FaultVocabulary.PowerFault && FaultVocabulary.TellsOfBurning(reading.Normalized);

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    // By its number, by what is to be done with it, or the one last spoken of.
    private async Task<string?> NumberAsync(Turn turn, LastOrder? last, CancellationToken cancellationToken) =>
        OrderNumber.In(turn.Reading.Text)
        ?? (last is not null && Restores(turn) ? await meant.WithdrawnAsync(turn, last, cancellationToken) : null)?.Number
        ?? MeantOrder.NthFiled(turn, last)
        ?? (last is not null && Withdraws(turn) ? await meant.NamedAsync(turn, cancellationToken) : null)?.Number
        ?? last?.Number;

    // 「602」 「明天上午」 「16度」 「来之前打138…」 right after the order was filed tell the crew more.
    private static bool AddsToOrder(Reading reading) => reading.Numbers.Count > 0 || reading.Phones.Count > 0 || reading.Times.Count > 0 || reading.Says(RepairTerms.Answer);

    // 「你们那儿有没有除颤仪」 tells of no place; 「是不是3单元」 does.
    private static bool TellsPlace(Reading reading) => reading.Addresses.Any(said => said is { Estate: not null } or { Buildings.Count: > 0 } or { Units.Count: > 0 } or { Floors.Count: > 0 } or { Rooms.Count: > 0 } || !ChineseQuestion.Asks(reading.Normalized));

    // 「我就站门口呢，冷死了」 names a spot by the way and moves nothing there.
    private static bool IsPassing(Reading reading) =>
        reading.Normalized.Length > ShortestNote && reading.Addresses.All(said => said is { Estate: null, Buildings.Count: 0, Units.Count: 0, Floors.Count: 0, Rooms.Count: 0, Door: null }) && !AnsweredPlace.IsAll(reading)
        // 「下水道是院子里的」
        && !reading.Terms.Any(term => term.Kind == TermKinds.FaultObject && !AnsweredPlace.Names(reading, term)) && !reading.Says(RepairTerms.Change, RepairTerms.Correct) && ChineseSwap.Read(reading.Normalized) is null;

    // A question is no news for the crew.
    private static bool OnlyAsks(Turn turn) => turn.Command is null && IsQuestion(turn.Reading);

    // 「那明天呢」 tells the crew nothing.
    private static bool IsQuestion(Reading reading) =>
        reading is { Numbers.Count: 0, Phones.Count: 0 } && !(reading.Says(TermKinds.Symptom) && reading.Intent.Name == IntentNames.RepairsReport)
        && (ChineseQuestion.Asks(reading.Normalized) || (reading.Intent.Name != IntentNames.Feedback && !reading.Says(TermKinds.Symptom) && ChineseQuestion.Asks(reading)));

    private static bool Restores(Turn turn) => turn.Command == RepairCommands.Restore || turn.Reading.Says(RepairTerms.Change, RepairTerms.Restore);

    private static bool Withdraws(Turn turn) => turn.Command == RepairCommands.Withdraw || (turn.Command is null
        && (turn.Reading.Says(RepairTerms.Change, RepairTerms.Withdraw)
            // 「从头来」 wants to begin anew and takes nothing back.
            || (!turn.Reading.Says(TermKinds.Frame, IntentNames.Help) && (turn.Reading.Says(TermKinds.Frame, IntentNames.Cancel)
                // 「让楼上别用水了行不」 only sounds like it.
                || (turn.Reading.Intent.Name is IntentNames.Cancel or IntentNames.RepairsCancel && !ChineseQuestion.Asks(turn.Reading.Normalized) && !FaultVocabulary.GoesThemselves(turn.Reading.Normalized))))));

    // 「改一下」 alone does not say what.
    private static bool IsBareWish(Reading reading) => reading.Says(RepairTerms.Change, RepairTerms.Correct) && reading.Normalized.Length <= ShortestNote;

    private static bool CorrectsThing(Reading reading) =>
        (reading.Says(RepairTerms.Change, RepairTerms.Correct) || ChineseSwap.Read(reading.Normalized) is not null)
        && reading.Terms.Any(term => term.Kind is TermKinds.Fault or TermKinds.FaultObject or TermKinds.Symptom);

    // 「不是下水道，是马桶漏水」
    private Func<WorkOrder, ChangeOutcome>? Instead(Turn turn, WorkOrder? order)
    {
        if (order is null || order.Reporter != turn.Resident || Withdraws(turn) || faults.Instead(turn) is not { } code || code == order.Category)
        {
            return null;
        }

        var category = catalog.Get<FaultCatalog>()[code];
        return found => found.Recategorise(By(turn), category, turn.Reading.Text, DueTimes.Of(category, turn.Now, Neighbourhood.Calendar), turn.Now);
    }

    private static Func<WorkOrder, ChangeOutcome>? WishOf(Turn turn, WorkOrder? order, RepairPlace? place, LastOrder? last)
    {
        var reading = turn.Reading;
        return turn switch
        {
            // 「不撤了」 of a neighbour's order that was just left.
            _ when Restores(turn) && order is { Concerned: true } && !order.Concerns(turn.Resident) && order.Number == last?.Number => found => found.Join(By(turn), reading.Text, turn.Now),
            _ when Restores(turn) => found => found.Restore(By(turn), turn.Now, NoteOf(reading)),
            { Photos.IsEmpty: false } => found => found.AddPhotos(By(turn), turn.Photos, turn.Now),
            _ when place is not null => found => found.Correct(By(turn), PlaceCorrection.Of(reading, found.Place, last?.Asked) ?? place, null, turn.Now),
            // 「阀门关上了」 answers what was asked of the leak; the pipe is broken still.
            _ when Withdraws(turn) && (order is null || turn.Command is not null || reading.Says(RepairTerms.Change) || !reading.Says(RepairTerms.Answer, order.Category)) => found => found.TakeBack(By(turn), turn.Now),
            _ when CorrectsThing(reading) => found => found.Concerns(turn.Resident) && found.Reporter != turn.Resident ? found.Note(By(turn), reading.Text, turn.Now) : found.Correct(By(turn), found.Place, reading.Text, turn.Now),
            _ when turn.Command == RepairCommands.Note || AddsToOrder(reading) || (last?.IsFresh(turn.Now) == true && !IsBareWish(reading) && !OnlyAsks(turn)) => found => found.Note(By(turn), reading.Text, turn.Now),
            _ => null,
        };
    }

    private static Actor By(Turn turn) => new(turn.Resident, Push: turn.Push);

    // 「还是报上吧，他说没配件」: what comes after the wish is news for the crew.
    private static string? NoteOf(Reading reading) => reading.Text.Length > ShortestNote ? reading.Text : null;

    private async Task<string> ChangeAsync(ITurnContext context, string number, Func<WorkOrder, ChangeOutcome> wish, Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await orders.ChangeAsync(number, By(turn), wish, cancellationToken);
        if (outcome is ChangeOutcome.Changed changed)
        {
            await desk.TouchAsync(context, changed.Order, turn.Now, cancellationToken);
            await desk.CorrectHomeAsync(context, changed.Order, cancellationToken);
        }

        // 「腿上破皮了」 after a dog was reported: what helps comes before the note.
        var tip = outcome is ChangeOutcome.Changed(var told) && Burns(told, turn.Reading) ? $"{RepairsText.SafetyFirst(FaultVocabulary.BurningTip)}\n"
            : outcome is ChangeOutcome.Changed({ History: [.., { Event: HistoryEvent.Noted }] } noted) && FaultVocabulary.TellsOfHurt(turn.Reading.Normalized)
            ? catalog.Get<FaultCatalog>()[noted.Category].SafetyTip is { } helps && FaultVocabulary.IsTipOfHurt(helps) ? $"{RepairsText.SafetyFirst(helps)}\n" : RepairsText.CallIfHurt
            : "";
        return tip + RepairAnswers.Change(outcome is ChangeOutcome.Unchanged(var same) ? new ChangeOutcome.Unchanged(same.SeenBy(turn.Resident)) : outcome, catalog.Get<FaultCatalog>(), Neighbourhood);
    }
}
