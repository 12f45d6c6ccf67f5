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

    private static readonly string[] Things = [TermKinds.Fault, TermKinds.Symptom, TermKinds.Complaint, TermKinds.PlaceCategory, TermKinds.Service, TermKinds.Event, TermKinds.EventCategory];

    private static readonly string[] Wishes = [.. Things, TermKinds.Ask, TermKinds.Frame];

    private readonly Lazy<DialogRoute[]> _routes = new(() => [.. routes]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Command is not (null or Command) || turn.Reading.Emergency is not null || (turn.IsWordless && turn.Pin is null)
            || await desk.LastAsync(inner.Context, turn.Now, cancellationToken) is not { } last)
        {
            return turn;
        }

        var said = turn.IsWordless ? null : EmergencySaid.In(turn.Reading);
        if (turn.Command is null && !IsMeant(inner, turn.Reading, last, said, await desk.IsLatestAsync(inner.Context, turn.Now, cancellationToken)))
        {
            return turn;
        }

        await talk.AnswerAsync(inner, turn, last, said, cancellationToken);
        return null;
    }

    private bool IsMeant(DialogContext inner, Reading reading, EmergencyMemory last, string? said, bool isLatest) => said switch
    {
        _ when last.IsOver => isLatest && EmergencySaid.Calms(said) && inner.ActiveDialog is null,
        _ when IsOtherFault(reading, last) => false,
        EmergencySaid.Over or EmergencySaid.Arrived => isLatest || !reading.Says(TermKinds.Symptom),
        // Asked how they are, residents may look something up first.
        EmergencySaid.Safe or EmergencySaid.Help when !isLatest => !last.IsAnswered && !IsAnswer(inner, reading),
        _ when !isLatest => TellsPlace(reading, last) && !IsAnswer(inner, reading),
        not null => true,
        // Where nobody of the community is called there is nobody to pass the rest on to.
        null when last.Number is null => reading.Addresses.Count > 0 && !IsWish(reading),
        null => TellsPlace(reading, last) || (!IsWish(reading) && !(last.HasPlace && IsAnswer(inner, reading))),
    };

    // 「地址是5号楼」 asks for no address.
    private static bool TellsPlace(Reading reading, EmergencyMemory last) =>
        !last.HasPlace && reading.Addresses.Count > 0 && !Names(reading, Things) && !reading.Says(TermKinds.Mark, "question");

    // Whatever names a thing that broke, a shop, an event, or asks.
    private static bool IsWish(Reading reading) => Names(reading, Wishes) || reading.Says(TermKinds.Mark, "question");

    private static bool Names(Reading reading, string[] kinds) =>
        reading.Terms.Any(term => kinds.Contains(term.Kind) && !reading.Addresses.Any(said => said.Text.Contains(term.Text, StringComparison.Ordinal) || said.Place?.Contains(term.Text, StringComparison.Ordinal) == true || (said.Estate is not null && term.Text.Contains(said.Text, StringComparison.Ordinal))));

    // 「楼道灯灭了」 is no fire that is out.
    private static bool IsOtherFault(Reading reading, EmergencyMemory last) =>
        reading.Fault is { } fault && fault != EmergencyText.CategoryOf(last.Code) && reading.Says(TermKinds.Symptom);

    // 「两位」 while a registration waits for it.
    private bool IsAnswer(DialogContext inner, Reading reading) =>
        inner.ActiveDialog is { } waiting && Array.Find(_routes.Value, route => route.DialogId == waiting.Id)?.Takes?.Invoke(waiting.State, reading) == true;
}
