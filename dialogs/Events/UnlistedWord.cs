using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// 「有没有下棋的」 「广场舞几点」: pastimes nobody here organises are asked of events all the same, and answered by saying
/// so, whatever else an unknown word may sound like.
/// </summary>
internal sealed class UnlistedWord : IEarlyWord
{
    private const int Longest = 20;

    /// <inheritdoc/>
    public ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Turn?>(IsProposal(inner, turn) ? turn.As(inner.Context, IntentNames.Feedback)
            : IsMeant(inner, turn) ? turn.As(inner.Context, IntentNames.EventsFind)
            : turn);

    // 「我想办个象棋比赛」 asks for nothing that is on; it is an idea for those who plan.
    private static bool IsProposal(DialogContext inner, Turn turn) => turn.Command is null && inner.ActiveDialog is null
        && turn.Reading is { Emergency: null, Fault: null } reading && EventAsks.Says(reading, "propose") && EventAsks.Says(reading, "proposed");

    // A shop of that name is the directory's, a thing that broke is somebody else's, and an answer is an answer.
    private static bool IsMeant(DialogContext inner, Turn turn) => turn.Command is null && inner.ActiveDialog is null
        && turn.Reading is { Emergency: null } reading && reading.Normalized.Length <= Longest && EventDetail.NamesNoPlace(reading)
        && (IsGroup(reading) || (EventAsks.IsOfTradeThatComes(reading) && !reading.Says(TermKinds.Symptom)) || (reading.PlaceCategory is null && (AsksOfNamed(reading) || IsUnlisted(reading))));

    // 「体育公园今晚走不走」 asks for no opening hours.
    private static bool IsGroup(Reading reading) => GroupVerb.IsAsked(reading) || (EventAsks.Says(reading, "walks") && (reading.Says(TermKinds.Place) || EventAsks.Has(reading, TermKinds.Event)) && !reading.Says(TermKinds.Ask, "map"));

    // 「义诊人多不多」 is no opinion, 「老旧小区改造那个会是哪天」 no question for an office.
    private static bool AsksOfNamed(Reading reading) => (reading.Says(TermKinds.Event) && EventAsks.Says(reading, "hearsay") && reading.Intent.Name is IntentNames.None or IntentNames.Feedback or IntentNames.Notice) || (reading.Intent.Name is IntentNames.Feedback or IntentNames.Notice or IntentNames.Consult || (EventAsks.Says(reading, "access") && !EventDeeds.IsWholeWish(reading)))
        && reading.Says(TermKinds.Event) && (!EventDetail.Asked(reading).IsEmpty || EventAsks.Says(reading, "when") || EventAsks.Says(reading, "walks"));

    private static bool IsUnlisted(Reading reading) => EventAsks.Says(reading, "unlisted") && (EventAsks.Says(reading, "suits") || !EventDetail.Asked(reading).IsEmpty || EventDeeds.Wants(reading, IntentNames.EventsRegister) || reading.Says(TermKinds.Mark, "question"))
        && !reading.Says(TermKinds.Event) && (reading.Fault is null || !reading.Says(TermKinds.Fault))
        // 「楼上天天半夜打麻将」 looks for no company.
        && !(reading.Intent.Name == IntentNames.Feedback && reading.Fault is not null);
}
