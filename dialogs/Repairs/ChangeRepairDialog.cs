using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Withdraws, restores or corrects the resident's latest order, or adds a photo to it: the number stays the same.</summary>
internal sealed class ChangeRepairDialog(CommunityCatalog catalog, IWorkOrderStore orders, RepairDesk desk) : Dialog(nameof(ChangeRepairDialog))
{
    private const int ShortestNote = 8;

    /// <summary>Words that change an order, or a photo or a corrected place soon after one was filed.</summary>
    public async Task<bool> ClaimsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (await desk.LastAsync(context, cancellationToken) is not { } last)
        {
            return false;
        }

        return turn.Reading.Says(RepairTerms.Change)
            || turn.Reading.Intent.Name == IntentNames.Cancel
            || (last.IsFresh(turn.Now) && (!turn.Photos.IsEmpty || turn.Reading.Addresses.Count > 0 || AddsToOrder(turn.Reading)));
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (dc.Stack.Count > 1 && (turn.Reading.Intent.Name == IntentNames.RepairsCancel || turn.Reading.Says(RepairTerms.Change, RepairTerms.Withdraw)))
        {
            // Nothing is filed yet: what waits below is what is given up.
            await dc.CancelAllDialogsAsync(cancellationToken);
            await dc.Context.SendActivityAsync(RepairsText.DraftDropped, cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        var number = OrderNumber.In(turn.Reading.Text) ?? (await desk.LastAsync(dc.Context, cancellationToken))?.Number;
        var wish = WishOf(turn);
        var answer = (number, wish) switch
        {
            (null, _) => RepairsText.NothingToChange,
            (_, null) => RepairsText.SayWhatToCorrect,
            _ => await ChangeAsync(dc.Context, number, wish, turn, cancellationToken),
        };
        await dc.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    // 「602」 「明天上午」 「16度」 「来之前打138…」 right after the order was filed tell the crew more.
    private static bool AddsToOrder(Reading reading) => reading.Numbers.Count > 0 || reading.Phones.Count > 0 || reading.Times.Count > 0 || reading.Says(RepairTerms.Answer);

    private static Func<WorkOrder, ChangeOutcome>? WishOf(Turn turn)
    {
        var reading = turn.Reading;
        return turn switch
        {
            _ when reading.Says(RepairTerms.Change, RepairTerms.Restore) => order => order.Restore(By(turn), turn.Now, NoteOf(reading)),
            { Photos.IsEmpty: false } => order => order.AddPhotos(By(turn), turn.Photos, turn.Now),
            _ when reading.Addresses.Count > 0 => order => order.Correct(By(turn), reading.Addresses.Aggregate(order.Place, (place, said) => place.With(said)), null, turn.Now),
            _ when reading.Says(RepairTerms.Change, RepairTerms.Withdraw) || reading.Intent.Name is IntentNames.Cancel or IntentNames.RepairsCancel => order => order.Withdraw(By(turn), turn.Now),
            _ when reading.Says(RepairTerms.Change, RepairTerms.Correct) && reading.Terms.Any(term => term.Kind is TermKinds.Fault or TermKinds.FaultObject or TermKinds.Symptom) => order => order.Correct(By(turn), order.Place, reading.Text, turn.Now),
            _ when AddsToOrder(reading) => order => order.Note(By(turn), reading.Text, turn.Now),
            _ => null,
        };
    }

    private static Actor By(Turn turn) => new(turn.Resident, Push: turn.Push);

    // 「还是报上吧，他说没配件」: what comes after the wish is news for the crew.
    private static string? NoteOf(Reading reading) => reading.Text.Length > ShortestNote ? reading.Text : null;

    private async Task<string> ChangeAsync(ITurnContext context, string number, Func<WorkOrder, ChangeOutcome> wish, Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await orders.ChangeAsync(number, By(turn), wish, cancellationToken);
        if (outcome is ChangeOutcome.Changed changed)
        {
            await desk.TouchAsync(context, changed.Order, turn.Now, cancellationToken);
            await desk.CorrectHomeAsync(context, changed.Order, cancellationToken);
        }

        return RepairAnswers.Change(outcome, catalog.Get<FaultCatalog>(), catalog.Get<Neighbourhood>());
    }
}
