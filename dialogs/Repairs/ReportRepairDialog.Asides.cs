using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <content>What is said while a question waits and answers nothing.</content>
internal sealed partial class ReportRepairDialog
{
    // Null for an answer.
    private async Task<DialogTurnResult?> AsideAsync(DialogContext dc, RepairDraft before, Turn turn, CancellationToken cancellationToken)
    {
        if (before.Description.Length == 0 && turn is { IsWordless: false, Reading.Fault: null } && FaultVocabulary.TellsOfSlip(turn.Reading.Normalized))
        {
            await awaited.DropAsync(turn.Resident, before.Photos, cancellationToken);
            await dc.Context.SendActivityAsync(before.Photos.IsEmpty ? RepairsText.DraftDropped : RepairsText.PhotoLetGo, cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (IsOver(before, turn.Reading))
        {
            await desk.DropAsync(dc.Context, before, turn.Now, cancellationToken);
            await dc.Context.SendActivityAsync(RepairsText.DraftDropped, cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (before.IsRecalled(turn.Reading) || (turn is { Photos.IsEmpty: true, Pin: null } && before.IsPassedOver(turn.Reading)))
        {
            // 「娃烧到39度」 is no room temperature, and more than nothing.
            await (FaultVocabulary.TellsOfFever(turn.Reading.Normalized) ? dc.Context.SendActivityAsync(RepairsText.FeverTip, cancellationToken: cancellationToken) : Task.CompletedTask);
            await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
            return EndOfTurn;
        }

        // A picture tells nobody which building it is.
        return before.IsWaiting && turn.IsWordless && !turn.Photos.IsEmpty ? await AskAgainAsync(dc, before with { Photos = [.. before.Photos.Union(turn.Photos)] }, RepairsText.PhotoTaken, cancellationToken)
            : AsksCharge(before, turn.Reading) ? await AskAgainAsync(dc, before, Faults[before.Category].Charge is { } charge ? RepairsText.Charged(charge) : RepairsText.ChargeUnknown, cancellationToken)
            : AsksWhen(before, turn.Reading) && before.Category is { } told ? await AskAgainAsync(dc, before, RepairsText.OnceFiled(RepairAnswers.Promise(Faults[told])), cancellationToken)
            : AsksWho(before, turn.Reading) && Neighbourhood.FindRole(Faults[before.Category].RouteRole) is { } role ? await AskAgainAsync(dc, before, RepairsText.ItsJob(Faults[before.Category].NameFor(before.Description), role.Name), cancellationToken)
            : before.IsReproached(turn.Reading) && !before.IsHurried(turn.Reading) && !before.Soothed ? await AskAgainAsync(dc, before.Noting(turn.Reading) with { Soothed = true }, RepairsText.Soothing, cancellationToken)
            : null;
    }

    // 「那电梯得修修吧」 after somebody was freed from it: its order has the place and a crew already.
    private async Task<DialogTurnResult?> WithinAlarmAsync(DialogContext dc, Turn turn, CancellationToken cancellationToken)
    {
        if (turn is not { Scanned: null, Photos.IsEmpty: true } || await alarms.LastAsync(dc.Context, turn.Now, cancellationToken) is not { Number: { } number }
            || await orders.FindAsync(number, cancellationToken) is not { } order || !order.Status.IsOpen() || order.Category == FaultCategory.Other || order.Category != turn.Reading.Fault
            || !turn.Reading.Addresses.Aggregate(new RepairPlace(), (place, said) => place.With(said)).MayBe(order.Place))
        {
            return null;
        }

        var by = new Actor(turn.Resident, Push: turn.Push);
        await orders.ChangeAsync(number, by, found => found.Note(by, turn.Reading.Text, turn.Now), cancellationToken);
        await dc.Context.SendActivityAsync(RepairsText.WithinAlarm(number, RepairAnswers.Stand(order, turn.Now)), cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private bool AsksCharge(RepairDraft draft, Reading reading) =>
        AsksPrice(draft, reading) || (draft.IsWaiting && Faults[draft.Category].Charge is not null && reading.Says(TermKinds.Ask, "price"));

    // A word to what was said, and what is still to be known so that somebody can set out.
    private Task<DialogTurnResult> AskAgainAsync(DialogContext dc, RepairDraft draft, string word, CancellationToken cancellationToken)
    {
        var question = RepairAnswers.Question(draft, Faults[draft.Category], Neighbourhood, tellTip: false);
        question.Text = $"{word}{question.Text}";
        return AskAsync(dc, draft, question, cancellationToken);
    }
}
