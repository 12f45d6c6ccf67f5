using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Notices;

/// <summary>Sends a notice to the residents of a place: a sentence, a preview, a yes. For the roles that may.</summary>
internal sealed class NoticeDialog(NoticeDesk desk, CommunityCatalog catalog) : Dialog(nameof(NoticeDialog))
{
    public const string Post = "notices.post";

    private const string DraftKey = "draft";

    /// <summary>A yes for the preview, else words.</summary>
    public static string Expects(IDictionary<string, object> state) => state[DraftKey] is NoticeDraft { IsReady: true } ? Expectations.YesNo : Expectations.Text;

    /// <summary>「楼道灯今晚检修」 is no report: everything goes into the notice.</summary>
    public static bool Takes(IDictionary<string, object> state, Reading reading) => reading.Intent.Name is not IntentNames.Handover;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        return await desk.MaySendAsync(turn.Resident, cancellationToken)
            ? await AdvanceAsync(dc, new NoticeDraft().Hear(turn.Reading), turn, cancellationToken)
            : await dc.EndWithAsync(NoticeText.MayNot(catalog.Get<Neighbourhood>().Office), cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var draft = (NoticeDraft)dc.ActiveDialog.State[DraftKey];
        if (draft.IsReady && turn.Reading.YesNo == true)
        {
            var told = await desk.SendAsync(draft.At(turn.Now), turn.Resident, turn.Push, cancellationToken);
            return await dc.EndWithAsync(told is { } count ? NoticeText.Done(count) : NoticeText.MayNot(catalog.Get<Neighbourhood>().Office), cancellationToken);
        }

        if (draft.IsReady && NoticeText.ChangesPart(turn.Reading.Normalized))
        {
            // 「时间改成下午」: whoever reads it shall read one whole sentence.
            await dc.Context.SendActivityAsync(NoticeText.SayWhole, cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        return turn.Reading.YesNo == false || turn.Reading.Intent.Name == IntentNames.Cancel
            ? await dc.EndWithAsync(NoticeText.NotSent, cancellationToken)
            : await AdvanceAsync(dc, draft.Hear(turn.Reading), turn, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    private async Task<DialogTurnResult> AdvanceAsync(DialogContext dc, NoticeDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        dc.ActiveDialog.State[DraftKey] = draft;
        var notice = draft.At(turn.Now);
        var question = MessageFactory.Text(draft.IsReady ? NoticeText.Preview(notice, catalog.Get<Neighbourhood>(), await desk.ReachAsync(notice, turn.Resident, cancellationToken)) : NoticeText.Ask(draft));
        question.SuggestedActions = new SuggestedActions { Actions = draft.IsReady ? [Button(NoticeText.ButtonSend, NoticeText.SaySend), Button(NoticeText.ButtonDrop, NoticeText.SayDrop)] : [] };
        await dc.Context.SendActivityAsync(question, cancellationToken);
        return EndOfTurn;
    }

    private static CardAction Button(string label, string says) => new(ActionTypes.ImBack, label, value: says);
}
