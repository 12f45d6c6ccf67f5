using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// After an emergency, hears what belongs to it before anything else that waits for an answer: 「1」, 「没事了」, where it
/// is, what the child wears. A wish that names something else stays that wish.
/// </summary>
internal sealed class EmergencyWord(EmergencyDesk desk, EmergencyTalk talk, IEnumerable<DialogRoute> routes) : IEarlyWord
{
    /// <summary>What a turn is taken for that sounds like an alarm and tells more of the one before.</summary>
    public const string Command = "repairs.emergency";

    // So sure of another wish, it is one, whatever it names.
    private const double Sure = 0.6;

    private static readonly string[] Things = [TermKinds.Fault, TermKinds.FaultObject, TermKinds.Complaint, TermKinds.PlaceCategory, TermKinds.Service, TermKinds.Event, TermKinds.EventCategory];

    // What people say of an emergency resembles a fault, a remark or a question to staff; these it does not resemble.
    private static readonly string[] Elsewhere = [IntentNames.EventsFind, IntentNames.EventsRegister, IntentNames.EventsCancelRegistration, IntentNames.Billing, IntentNames.Thanks, IntentNames.Bye, IntentNames.Greeting];

    private readonly Lazy<DialogRoute[]> _routes = new(() => [.. routes]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        // 「转人工」 goes to those on duty.
        var isCommanded = turn.Command is not (null or Command) && turn.Reading.Intent.Name != IntentNames.Handover;
        if (isCommanded || turn.Reading.Emergency is not null || (turn.IsWordless && turn.Pin is null)
            || await desk.LastAsync(inner.Context, turn.Now, cancellationToken) is not { } last)
        {
            return turn;
        }

        var said = turn.IsWordless ? null : EmergencySaid.In(turn.Reading);
        if (turn.Command is not Command && !IsMeant(inner, turn.Reading, last, said, await desk.IsLatestAsync(inner.Context, turn.Now, cancellationToken)))
        {
            return turn;
        }

        await talk.AnswerAsync(inner, turn, last, said, cancellationToken);
        return null;
    }

    private bool IsMeant(DialogContext inner, Reading reading, EmergencyMemory last, string? said, bool isLatest) => said switch
    {
        _ when last.IsOver => isLatest && EmergencySaid.Calms(said) && inner.ActiveDialog is null,
        null or EmergencySaid.Over or EmergencySaid.Help or EmergencySaid.Asks when IsOtherFault(reading, last) => false,
        EmergencySaid.Over or EmergencySaid.Arrived => isLatest || !reading.Says(TermKinds.Symptom),
        // Asked how they are, residents may look something up first.
        EmergencySaid.Safe or EmergencySaid.Help or EmergencySaid.Asks when !isLatest => !last.IsAnswered && !IsAnswer(inner, reading),
        _ when !isLatest => TellsPlace(reading, last) && !IsAnswer(inner, reading),
        not null => true,
        null => TellsPlace(reading, last) || (!IsOtherWish(reading) && !(last.HasPlace && IsAnswer(inner, reading))),
    };

    // 「地址是5号楼」 asks for no address.
    private static bool TellsPlace(Reading reading, EmergencyMemory last) =>
        !last.HasPlace && reading.Addresses.Count > 0 && !Names(reading) && !Asks(reading);

    // Something else is wished where something is named that no emergency is about, and asked for: 「我走不动」 is not, nor 「阀门在哪」.
    private static bool IsOtherWish(Reading reading) =>
        (Names(reading) && (Asks(reading) || reading.Says(TermKinds.Frame)) && reading.Fault is null)
        || (Elsewhere.Contains(reading.Intent.Name) && reading.Intent.Score >= Sure)
        || Elsewhere.Any(wish => reading.Says(TermKinds.Frame, wish));

    private static bool Asks(Reading reading) => reading.Says(TermKinds.Mark, "question");

    private static bool Names(Reading reading) =>
        reading.Terms.Any(term => Things.Contains(term.Kind) && !reading.Addresses.Any(said => said.Text.Contains(term.Text, StringComparison.Ordinal) || said.Place?.Contains(term.Text, StringComparison.Ordinal) == true || (said.Estate is not null && term.Text.Contains(said.Text, StringComparison.Ordinal))));

    // 「楼道灯灭了」 is no fire that is out; 「下不去楼」 names nothing that broke.
    private static bool IsOtherFault(Reading reading, EmergencyMemory last) =>
        reading.Fault is { } fault && fault != EmergencyText.CategoryOf(last.Code) && reading.Says(TermKinds.Symptom) && (reading.Says(TermKinds.FaultObject) || reading.Says(TermKinds.Fault));

    // 「两位」 while a registration waits for it.
    private bool IsAnswer(DialogContext inner, Reading reading) =>
        inner.ActiveDialog is { } waiting && Array.Find(_routes.Value, route => route.DialogId == waiting.Id)?.Takes?.Invoke(waiting.State, reading) == true;
}
