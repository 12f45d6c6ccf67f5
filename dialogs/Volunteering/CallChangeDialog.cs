using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>「吹哨改到周日上午9点」 「周六那个哨取消」 of whoever may call, answered in one turn.</summary>
internal sealed class CallChangeDialog(CallChanges changes, VolunteerDesk desk, CommunityCatalog catalog) : Dialog(nameof(CallChangeDialog))
{
    public const string Off = "volunteering.callOff";
    public const string Change = "volunteering.callChange";

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var answer = await desk.MayCallAsync(null, turn.Resident, cancellationToken) ? await AnswerAsync(turn, cancellationToken) : VolunteerText.MayNotCall;
        await dc.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private async Task<string> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var said = CallChangeReader.Read(turn.Reading);
        if (await changes.FindAsync(turn.Resident, ServiceDialog.Number(turn), turn.Command == Off ? said.To?.Start.Date ?? said.Day : said.Day, turn.Now, cancellationToken) is not { } call)
        {
            return VolunteerText.NoCallToChange;
        }

        if (turn.Command == Off)
        {
            return await changes.CallOffAsync(call, turn.Push, turn.Now, cancellationToken) is { } off ? VolunteerText.CalledOff(off) : VolunteerText.NoCallToChange;
        }

        if (said.Draft(call, turn.Now) is not { } draft)
        {
            return VolunteerText.AskChange;
        }

        return await changes.ChangeAsync(call, draft, turn.Push, turn.Now, cancellationToken) is { } changed ? VolunteerText.Changed(changed, catalog.Get<Neighbourhood>()) : VolunteerText.NoCallToChange;
    }
}
