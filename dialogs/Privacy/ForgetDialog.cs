using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>Deletes what a resident wants deleted: says first what goes and what stays, and gives a receipt.</summary>
internal sealed class ForgetDialog(PersonalFile file, IBook book, IOptions<RetentionOptions> retention) : Dialog(nameof(ForgetDialog))
{
    public const string DeletePhone = "privacy.deletePhone";
    public const string DeleteAll = "privacy.deleteAll";
    public const string Confirm = "privacy.confirm";

    private const string What = "what";

    /// <summary>A yes is waited for.</summary>
    public static string Expects(IDictionary<string, object> state) => Expectations.YesNo;

    /// <summary>「那删了吧」 is a yes, whatever else could be deleted.</summary>
    public static bool Takes(IDictionary<string, object> state, Reading reading) => reading.YesNo is not null || SaysDelete(reading);

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Turn.Of(dc.Context).Command switch
    {
        DeletePhone => AskAsync(dc, Erasure.Phone, cancellationToken),
        DeleteAll => AskAsync(dc, Erasure.Everything, cancellationToken),
        _ => dc.EndWithAsync(PrivacyText.NothingToConfirm, cancellationToken),
    };

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (turn.Command is DeletePhone or DeleteAll)
        {
            return await BeginDialogAsync(dc, null, cancellationToken);
        }

        if (turn.Command is null && turn.Reading.YesNo is null && (turn.Reading.Says(TermKinds.Mark, "question") || ChineseQuestion.Asks(turn.Reading.Normalized)))
        {
            // A question before they decide is no no, and 「会删啥」 no yes.
            if (SaysDelete(turn.Reading))
            {
                return await AskAsync(dc, Enum.Parse<Erasure>((string)dc.ActiveDialog.State[What]), cancellationToken);
            }

            await dc.Context.SendActivityAsync(PrivacyText.Policy(retention.Value.ContactDays) + PrivacyText.StillThere, cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        if (turn.Command != Confirm && turn.Reading.YesNo != true && !SaysDelete(turn.Reading))
        {
            // Anything but a yes leaves everything as it is.
            return await dc.EndWithAsync(PrivacyText.NotDeleted, cancellationToken);
        }

        var what = Enum.Parse<Erasure>((string)dc.ActiveDialog.State[What]);
        await dc.EndDialogAsync(null, cancellationToken);
        await (what == Erasure.Phone ? file.ForgetPhoneAsync(dc.Context, cancellationToken) : file.ForgetAsync(dc.Context, cancellationToken));
        var receipt = await new Receipts(book).WriteAsync(what, turn.Push, turn.Now, cancellationToken);
        await dc.Context.SendActivityAsync(PrivacyText.Deleted(what, receipt), cancellationToken: cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        if (Turn.Of(dc.Context).Command is TellRecordsDialog.Tell or TellRecordsDialog.Export or TellRecordsDialog.Policy)
        {
            // Whoever looked first what there is decides then.
            await dc.Context.SendActivityAsync(PrivacyText.StillThere, cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        // Nobody deletes something by a yes that was meant for something else.
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private static bool SaysDelete(Reading reading) => reading.YesNo != false && PrivacyText.SaysDelete(reading.Normalized);

    private static async Task<DialogTurnResult> AskAsync(DialogContext dc, Erasure what, CancellationToken cancellationToken)
    {
        dc.ActiveDialog.State[What] = what.ToString();
        var question = MessageFactory.Text(PrivacyText.ConfirmQuestion(what));
        question.SuggestedActions = new SuggestedActions { Actions = [new CardAction(ActionTypes.ImBack, PrivacyText.ButtonConfirm, value: PrivacyText.ButtonConfirm)] };
        await dc.Context.SendActivityAsync(question, cancellationToken);
        return EndOfTurn;
    }
}
