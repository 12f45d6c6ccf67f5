using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// After an emergency, hears what belongs to it before anything else that waits for an answer: 「1」, 「没事了」, where it
/// is, what the child wears. A wish that names something else stays that wish.
/// </summary>
internal sealed class EmergencyWord(CommunityCatalog catalog, EmergencyDesk desk, EmergencyTalk talk, IEnumerable<DialogRoute> routes) : IEarlyWord
{
    /// <summary>What a turn is taken for that sounds like an alarm and tells more of the one before.</summary>
    public const string Command = "repairs.emergency";

    // 「早点走算了」 stops nothing.
    private const int LongestStop = 6;

    private static readonly string[] Wanted = [TermKinds.PlaceCategory, TermKinds.Service, TermKinds.Event, TermKinds.EventCategory];

    private static readonly string[] Things = [TermKinds.Fault, TermKinds.Symptom, TermKinds.Complaint, .. Wanted];

    // 「派人来啊」 「阀门在哪」 「那咋办」 are said of the emergency as well.
    private static readonly string[] Cries = [IntentNames.RepairsReport, IntentNames.DirectoryFind, IntentNames.Feedback, IntentNames.Consult, IntentNames.Handover, IntentNames.Help];

    private readonly Lazy<DialogRoute[]> _routes = new(() => [.. routes]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        // 「转人工」 goes to those on duty.
        var isElsewhere = turn.Command is not (null or Command or RepairCommands.Urge) && turn.Reading.Intent.Name != IntentNames.Handover;
        if (isElsewhere || turn.Reading.Emergency is not null || (turn.IsWordless && turn.Pin is null)
            || await desk.LastAsync(inner.Context, turn.Now, cancellationToken) is not { } last)
        {
            return turn;
        }

        var isLatest = await desk.IsLatestAsync(inner.Context, turn.Now, cancellationToken);
        // 「快来人」 asks for haste in it, not in some order of before.
        var isUrged = turn.Command == RepairCommands.Urge;
        var said = turn.IsWordless ? null : isUrged ? EmergencySaid.Help : EmergencySaid.In(turn.Reading);
        if (turn.Command != Command && !(isUrged ? isLatest && last.IsUnderWay(turn.Now) : IsMeant(inner, turn.Reading, last, said, turn.Now, isLatest)))
        {
            return turn;
        }

        if (IsUntold(inner))
        {
            // What was asked about before the alarm is no report any more.
            await inner.CancelAllDialogsAsync(cancellationToken);
        }

        await talk.AnswerAsync(inner, turn, last, said, cancellationToken);
        return null;
    }

    private bool IsMeant(DialogContext inner, Reading reading, EmergencyMemory last, string? said, DateTimeOffset now, bool isLatest) => said switch
    {
        // 「断电了没」 asks of the same thing and reports nothing.
        _ when last.IsOver => isLatest && inner.ActiveDialog is null && (EmergencySaid.Calms(said) || (last.Number is not null && reading.Addresses.Count == 0 && reading.Intent.Name is IntentNames.None or IntentNames.RepairsReport && reading.Fault == EmergencyText.CategoryOf(last.Code) && ChineseQuestion.Asks(reading))),
        EmergencySaid.Carry => last.IsUnderWay(now),
        // 「门锁着，邻居进不去」 keeps help out and is no door to mend; 「电工来了，断电了」 is no power cut.
        _ when said is not EmergencySaid.Help && !(said is not null && (EmergencyText.TellsOfHelpers(reading.Normalized) || (said is EmergencySaid.Safe && isLatest && last.IsUnderWay(now)))) && IsOtherFault(reading, last) => false,
        EmergencySaid.Over or EmergencySaid.Arrived => isLatest || !reading.Says(TermKinds.Symptom),
        // Asked how they are, residents may look something up first.
        EmergencySaid.Safe or EmergencySaid.Help when !isLatest => !last.IsAnswered && !IsAnswer(inner, reading),
        _ when !isLatest => TellsPlace(reading, last) && !IsAnswer(inner, reading),
        not null => true,
        // 「那电梯修不修啊」 asks for the repair, whatever became of whoever was in it.
        null when reading.Intent.Name == IntentNames.RepairsStatus && reading.Says(TermKinds.FaultObject) => false,
        // Long after it, whatever asks or wants something is no more about it.
        null when !last.IsUnderWay(now) => TellsPlace(reading, last),
        // Where nobody of the community is called, what is said goes to whoever answers the numbers.
        null when last.Number is null => !IsWish(reading, last) && (inner.ActiveDialog is null || reading.Addresses.Count > 0 || IsUntold(inner)),
        null => TellsPlace(reading, last) || (!IsWish(reading, last) && !(last.HasPlace && IsAnswer(inner, reading))),
    };

    // 「地址是5号楼」 asks for no address.
    private static bool TellsPlace(Reading reading, EmergencyMemory last) =>
        !last.HasPlace && reading.Addresses.Count > 0 && !Names(reading, Things) && !reading.Says(TermKinds.Mark, "question");

    // Whatever names a shop or an event and wants something of it, or wants something of its own. Of 「最后在菜市场」 nothing is wanted.
    private bool IsWish(Reading reading, EmergencyMemory last) =>
        (reading.Intent.Name is not (IntentNames.None or IntentNames.Feedback) && Names(reading, Wanted) && !TellsWhereabouts(reading, last))
        // 「帮我报警」 registers for nothing.
        || (reading.Terms.Any(term => term.Kind == TermKinds.Frame && !Cries.Contains(term.Value) && !(term.Value == IntentNames.Cancel && reading.Normalized.Length > LongestStop)) && !reading.Terms.Any(term => term is { Kind: TermKinds.EmergencyWeak, Length: > 1 }));

    // 「早上在禹都公园」 of somebody who is looked for asks nothing of the park.
    private bool TellsWhereabouts(Reading reading, EmergencyMemory last) =>
        catalog.Get<EmergencyCatalog>().Find(last.Code) is { } kind && EmergencyText.IsSought(kind)
        && reading.Intent.Name is IntentNames.DirectoryFind or IntentNames.EventsFind && !reading.Says(TermKinds.Ask) && !ChineseQuestion.Asks(reading);

    private static bool Names(Reading reading, string[] kinds) =>
        reading.Terms.Any(term => kinds.Contains(term.Kind) && !reading.Addresses.Any(said => said.Text.Contains(term.Text, StringComparison.Ordinal) || said.Place?.Contains(term.Text, StringComparison.Ordinal) == true || (said.Estate is not null && term.Text.Contains(said.Text, StringComparison.Ordinal))));

    // 「楼道灯灭了」 is no fire that is out; 「下不去楼」 names nothing that broke.
    private static bool IsOtherFault(Reading reading, EmergencyMemory last) =>
        reading.Fault is { } fault && fault != EmergencyText.CategoryOf(last.Code) && reading.Says(TermKinds.Symptom)
        && (reading.Says(TermKinds.FaultObject, fault) || reading.Says(TermKinds.Fault, fault)) && !reading.Says(TermKinds.Complaint, fault);

    private static bool IsUntold(DialogContext inner) => inner is { ActiveDialog: { } waiting, Stack.Count: 1 } && (ReportRepairDialog.IsUntold(waiting) || waiting.Id == nameof(OpinionDialog));

    // 「两位」 while a registration waits for it.
    private bool IsAnswer(DialogContext inner, Reading reading) =>
        inner.ActiveDialog is { } waiting && Array.Find(_routes.Value, route => route.DialogId == waiting.Id)?.Takes?.Invoke(waiting.State, reading) == true;
}
