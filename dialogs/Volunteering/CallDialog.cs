using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>Blows the whistle for volunteers: a sentence, a preview, a yes. For the roles that may.</summary>
internal sealed class CallDialog(VolunteerDesk desk, CommunityCatalog catalog) : Dialog(nameof(CallDialog))
{
    public const string Call = "volunteering.call";

    private const string DraftKey = "draft";

    /// <summary>A yes for the preview, else words.</summary>
    public static string Expects(IDictionary<string, object> state) =>
        state[DraftKey] is CallDraft { Missing: CallQuestion.None } ? Expectations.YesNo : Expectations.Text;

    /// <summary>Everything but another command goes on with the call.</summary>
    public static bool Takes(IDictionary<string, object> state, Reading reading) => reading.Intent.Name is not IntentNames.Handover;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (!await desk.MayCallAsync(null, turn.Resident, cancellationToken))
        {
            return await dc.EndWithAsync(VolunteerText.MayNotCall, cancellationToken);
        }

        return await AdvanceAsync(dc, CallReader.Hear(new CallDraft(), turn.Reading, turn.Now), turn, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var draft = (CallDraft)dc.ActiveDialog.State[DraftKey];
        if (turn.Command == Call)
        {
            return await BeginDialogAsync(dc, null, cancellationToken);
        }

        if (draft.Missing == CallQuestion.None && turn.Reading.YesNo == true)
        {
            var blown = await desk.CallAsync(CallOf(draft, turn), turn.Now, cancellationToken);
            return await dc.EndWithAsync(blown is var (call, told) ? VolunteerText.Blown(call, told) : VolunteerText.MayNotCall, cancellationToken);
        }

        // 「不对，是4个人」 is a no that says more.
        var heard = CallReader.Hear(draft, turn.Reading, turn.Now);
        return turn.Reading.YesNo == false && heard == draft
            ? await dc.EndWithAsync(VolunteerText.NotBlown, cancellationToken)
            : await AdvanceAsync(dc, heard, turn, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    private async Task<DialogTurnResult> AdvanceAsync(DialogContext dc, CallDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        dc.ActiveDialog.State[DraftKey] = draft;
        var call = draft.Missing == CallQuestion.None ? CallOf(draft, turn) : null;
        var question = MessageFactory.Text(call is null ? VolunteerText.Ask(draft.Missing) : VolunteerText.Preview(call, catalog.Get<Neighbourhood>(), await desk.ReachAsync(call, cancellationToken)));
        question.SuggestedActions = new SuggestedActions { Actions = call is null ? [] : [Button(VolunteerText.ButtonSend, VolunteerText.SaySend), Button(VolunteerText.ButtonDrop, VolunteerText.SayDrop)] };
        await dc.Context.SendActivityAsync(question, cancellationToken);
        return EndOfTurn;
    }

    private static VolunteerCall CallOf(CallDraft draft, Turn turn) => new()
    {
        Number = "",
        Push = turn.Push,
        By = turn.Resident,
        Task = draft.Task,
        Start = draft.Start!.Value,
        End = draft.End!.Value,
        Estate = draft.Estate,
        Needed = draft.Needed!.Value,
        Skills = VolunteerWords.Skills(draft.Task),
        Order = draft.Order,
    };

    private static CardAction Button(string label, string says) => new(ActionTypes.ImBack, label, value: says);
}
