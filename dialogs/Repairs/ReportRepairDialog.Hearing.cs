using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <content>Which words are for this dialog.</content>
internal sealed partial class ReportRepairDialog
{
    // Less sure, it may as well answer the question.
    private const double Sure = 0.6;

    // Longer, a question may be about another matter: 「物业费多少钱」.
    private const int ShortQuestion = 5;
    private const int LongestWhen = 10;

    /// <summary>Whether a report waits of which nobody knows yet what broke, or where.</summary>
    public static bool IsUntold(DialogInstance waiting) =>
        waiting.Id == nameof(ReportRepairDialog) && waiting.State.TryGetValue(DraftKey, out var kept) && kept is RepairDraft { Category: null, Place.Building: null };

    /// <summary>The report that waits in a conversation; null for none.</summary>
    public static RepairDraft? Waiting(DialogContext dc) =>
        dc.Stack.Find(instance => instance.Id == nameof(ReportRepairDialog))?.State.TryGetValue(DraftKey, out var kept) == true ? kept as RepairDraft : null;

    /// <summary>What the dialog waits for, told from its persisted state.</summary>
    public static string? Expects(IDictionary<string, object> state) => state[DraftKey] is RepairDraft draft
        ? draft.Asked switch
        {
            _ when draft.AsksPlace => Expectations.Address,
            RepairQuestion.ConfirmPlace => Expectations.YesNo,
            _ => Expectations.Text,
        }
        : null;

    /// <summary>
    /// A bare place where one was asked for, an answer to the category's question, above all one that tells of danger, and
    /// a sigh or a reproach, which are about this very report.
    /// </summary>
    public static bool Takes(IDictionary<string, object> state, Reading reading) =>
        state[DraftKey] is RepairDraft draft && !SaysStop(reading)
        && ((draft.AsksPlace && reading.Addresses.Count > 0 && (AnsweredPlace.IsAll(reading) || (reading.Intent.Name == IntentNames.Feedback && !draft.TellsOfAnother(reading))))
            // 「禹都花园」 names an estate that is not of this community, and looks for nothing.
            || (draft.Asked.HasFlag(RepairQuestion.Estate) && FaultVocabulary.ResemblesEstate(reading.Normalized))
            || (draft is { Description.Length: 0, Photos.IsEmpty: false } && FaultVocabulary.TellsOfSlip(reading.Normalized))
            // 「金海湾广场上的健身器材」 to 「哪儿、什么坏了」 looks for nothing.
            || (draft is { Category: null, Photos.IsEmpty: false } && draft.Asked.HasFlag(RepairQuestion.What) && reading.Intent.Name == IntentNames.DirectoryFind && !reading.Says(TermKinds.Mark, "question") && !reading.Says(TermKinds.Ask) && !reading.Says(TermKinds.Frame, IntentNames.DirectoryFind))
            || AsksWho(draft, reading) || AsksPrice(draft, reading) || (draft is { IsWaiting: true, Category: { } told } && reading.Says(TermKinds.Ask, "price") && reading.Says(TermKinds.FaultObject, told)) || AsksWhen(draft, reading) || IsOver(draft, reading)
            || draft.IsReproached(reading) || draft.IsHurried(reading) || draft.IsRecalled(reading)
            || (draft.Category == FaultVocabulary.PowerFault && FaultVocabulary.TellsOfBurning(reading.Normalized))
            || (draft.Asked.HasFlag(RepairQuestion.Detail) && (draft.TellsOfDanger(reading) is not null || (draft.Answers(reading) && !AsksElsewhere(reading)))));

    // 「明天的合唱团几点」 says a time and answers nothing.
    private static bool AsksElsewhere(Reading reading) =>
        reading.Intent is { Name: IntentNames.EventsFind or IntentNames.DirectoryFind, Score: >= Sure } && ChineseQuestion.Asks(reading)
        && (reading.Says(TermKinds.Event) || reading.Says(TermKinds.EventCategory) || reading.Says(TermKinds.PlaceCategory) || reading.Says(TermKinds.Place));

    // 「来水了」 while it is asked where: nobody need come.
    private static bool IsOver(RepairDraft draft, Reading reading) =>
        (FaultVocabulary.SaysNothingLeft(reading.Normalized) || (draft.IsWaiting && AfterwardWords.In(reading) == RepairCommands.Withdraw)) && reading.Addresses.Count == 0 && !reading.Says(TermKinds.Mark, "question")
        // 「来电了，屋里有糊味」 is not over. 「第一个不用管了」 「灯那个不用修了」 are said of what was filed before.
        && StaffVocabulary.PlaceInList(reading) is null && !FaultVocabulary.TellsOfBurning(reading.Normalized) && !reading.Terms.Any(term => term.Kind == TermKinds.FaultObject && term.Value != draft.Category);

    // 「要钱不」 asks about the repair that is being told of.
    private static bool AsksPrice(RepairDraft draft, Reading reading) =>
        draft.IsWaiting && reading.Normalized.Length <= ShortQuestion && reading.Says(TermKinds.Ask, "price");

    private static bool AsksWho(RepairDraft draft, Reading reading) => draft is { IsWaiting: true, Category: not null } && reading.Addresses.Count == 0 && AfterwardWords.In(reading) == RepairCommands.Who;

    // 「多久能来」 asks about the repair that is being told of, and answers nothing.
    private static bool AsksWhen(RepairDraft draft, Reading reading) =>
        draft is { IsWaiting: true, Category: not null } && reading is { Addresses.Count: 0, Normalized.Length: <= LongestWhen } && !reading.Says(TermKinds.PlaceCategory) && !reading.Says(TermKinds.Event) && !reading.Says(TermKinds.Place)
        && (AfterwardWords.In(reading) == RepairCommands.When || FaultVocabulary.AsksWhen(reading.Normalized));

    /// <summary>A scanned stairwell, words of a fault, and a photo with nothing said unless it belongs to the order just filed.</summary>
    public async Task<bool> ClaimsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        turn.Scanned is not null
        // 「带娃能去的有没有」 asks, and names nothing that could be broken.
        || (turn.Reading.Says(TermKinds.Symptom) && (turn.Reading.Intent.Name != IntentNames.Cancel || turn.Reading.Says(TermKinds.FaultObject)) && (turn.Reading.Fault is not null || turn.Reading.Says(TermKinds.FaultObject) || !ChineseQuestion.Asks(turn.Reading.Normalized)) && !(turn.Reading.Addresses.Count > 0 && AnsweredPlace.IsAll(turn.Reading) && (await desk.LastAsync(context, cancellationToken))?.IsFresh(turn.Now) == true))
        || IsPublicComplaint(turn.Reading)
        || IsTold(turn.Reading)
        || (turn.Reading.Intent.Name == IntentNames.None && FaultVocabulary.TellsOfBurntWire(turn.Reading.Normalized))
        // Right after an order was filed, a door told alone is its door.
        || (IsHome(turn.Reading) && (await desk.LastAsync(context, cancellationToken))?.IsFresh(turn.Now) != true)
        || (turn.IsWordless && !turn.Photos.IsEmpty && (await desk.LastAsync(context, cancellationToken))?.IsFresh(turn.Now) != true);

    // 「2号楼1单元601」 and nothing else: somebody has something broken there.
    private static bool IsHome(Reading reading) =>
        reading.Addresses.Any(said => said.Buildings.Count > 0 && (said.Units.Count > 0 || said.Rooms.Count > 0)) && AnsweredPlace.IsAll(reading) && reading.Intent.Name == IntentNames.None;

    // 「停电了」 and no more: it may be asked of the notices, and whoever sits in the dark tells it.
    private static bool IsTold(Reading reading) =>
        reading is { Fault: { } fault, Intent: { Name: IntentNames.None or IntentNames.Notice, Score: < Sure } } && reading.Says(TermKinds.Fault, fault) && !ChineseQuestion.Asks(reading);

    // 「3号楼楼下有流浪狗」: told against somebody, and still a job for a crew.
    private bool IsPublicComplaint(Reading reading) =>
        reading is { Fault: { } fault, Addresses.Count: > 0 } && Faults[fault] is { IsComplaint: true, IsPrivate: false, Location.IsNone: false } && reading.Says(TermKinds.Complaint, fault);

    // 「取消吧，水停了」 answers no question.
    private static bool SaysStop(Reading reading) => reading.Intent is { Name: IntentNames.RepairsCancel, Score: >= Sure } || reading.Says(TermKinds.Frame, IntentNames.Cancel) || reading.Says(RepairTerms.Change, RepairTerms.Withdraw);
}
