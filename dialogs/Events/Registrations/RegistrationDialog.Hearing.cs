using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Events;

/// <summary>What the dialog takes for an answer.</summary>
internal sealed partial class RegistrationDialog
{
    private const int LongestRecall = 12;

    private async Task<DialogTurnResult> PutAgainAsync(DialogContext dc, RegistrationDraft draft, CancellationToken cancellationToken)
    {
        dc.ActiveDialog.State[DraftKey] = draft;
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    // 「刚才那个报名呢」 after an alarm wants to hear the question again, and answers nothing.
    private static bool IsRecalled(Reading reading) =>
        reading is { Numbers.Count: 0, Times.Count: 0, YesNo: null, Normalized.Length: <= LongestRecall } && EventAsks.Says(reading, "recall");

    /// <summary>What the dialog waits for, told from its persisted state.</summary>
    public static string? Expects(IDictionary<string, object> state) => state[DraftKey] is RegistrationDraft draft
        ? draft.Asked switch
        {
            RegistrationQuestion.Guardian or RegistrationQuestion.Wait => Expectations.YesNo,
            RegistrationQuestion.HowMany or RegistrationQuestion.Age => Expectations.Number,
            _ => Expectations.Text,
        }
        : null;

    /// <summary>An answer to what was asked, whatever else its words may mean: 「下周的李阿姨」 「第二场」 「三位」.</summary>
    public static bool Takes(IDictionary<string, object> state, Reading reading) =>
        state[DraftKey] is RegistrationDraft draft && (IsRecalled(reading) || GivesUp(draft, reading) || draft.LosesOne(reading) || Answers(draft, reading));

    private static bool Answers(RegistrationDraft draft, Reading reading) =>
        EventDeeds.ByWords(reading) is null or EventDeed.Change && !reading.Says(TermKinds.Mark, "question") && EventDetail.Asked(reading).IsEmpty
        && (draft.Hear(reading) is { Unanswered: 0 } || (draft.Asked == RegistrationQuestion.Event && EventWish.Read(reading).Topic.IsNamed)) && !reading.Says(TermKinds.Fault) && reading.Intent.Name is not (IntentNames.EventsCancelRegistration or IntentNames.Cancel or IntentNames.DirectoryFind or IntentNames.RepairsReport);

    // 「算了不去了」 before anything is taken gives up what was begun; another event by its name is something that was taken before.
    private static bool GivesUp(RegistrationDraft draft, Reading reading) =>
        !RegistrationDrafts.IsOtherPerson(reading) && !draft.LosesOne(reading)
        && (EventDeeds.IsStop(reading) || EventDeeds.Of(reading) == EventDeed.CancelRegistration || EventAsks.Says(reading, "giveUp")) && EventWish.Read(reading).Topic is var named && (!named.IsNamed || named.Events.Contains(draft.Event ?? ""));

    // Without any word of registering the wish was only guessed.
    private static bool SpeaksOfPlaces(Reading reading) =>
        reading.Says(TermKinds.Frame, IntentNames.EventsRegister) || reading.Says(TermKinds.Hint, IntentNames.EventsRegister) || reading.Says(TermKinds.Event) || reading.Says(TermKinds.EventCategory) || reading.Intent.Score >= Sure;

    // 「我爸不去了」 of a father who was put down before gives up his place and not what is under way for somebody else.
    private async Task<bool> LeavesAsync(RegistrationDraft draft, Turn turn, CancellationToken cancellationToken) =>
        EventDeeds.LeftOut(turn.Reading) is { } person && draft.Relation != person
        && (await desk.OpenAsync(turn.Resident, (await desk.SituationAsync(null, turn.Now.DateTime, cancellationToken)).Events, turn.Now.DateTime, cancellationToken)).Any(one => one.Entry.Participant is not null && (one.Entry.Relation ?? person) == person);
}
