using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Hears what is wanted of every order at once, of the report that still waits too: 「全撤了」, 「剩下的催一下」. A dialog
/// that waits would take it for an answer, and the order last spoken of is only one of them.
/// </summary>
internal sealed class EachOrderWord(IWorkOrderStore orders, MeantOrder each, RepairDesk desk, TopicMemory topics) : IEarlyWord
{
    // A longer message tells a story of its own.
    private const int Longest = 16;

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn is not { Command: null or RepairCommands.Urge or RepairCommands.Withdraw, Reading: { Emergency: null, Normalized.Length: <= Longest }, IsWordless: false }
            || await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is not { } topic || !RepairsSlice.Dialogs.Contains(topic)
            || RepairsText.WishOfEach(turn.Reading.Normalized) is not { } wish || ChineseQuestion.Asks(turn.Reading.Normalized))
        {
            return turn;
        }

        var meant = await each.EachAsync(turn, await desk.LastAsync(inner.Context, cancellationToken), cancellationToken);
        var waiting = ReportRepairDialog.Waiting(inner);
        if (wish == RepairCommands.Urge)
        {
            return meant.Count > 0 ? turn.Commanded(inner.Context, wish) : turn;
        }

        if (meant.Count == 0 && waiting is null)
        {
            return turn;
        }

        await inner.Context.SendActivityAsync(await TakeBackAsync(inner, turn, meant, waiting, cancellationToken), cancellationToken: cancellationToken);
        return null;
    }

    private async Task<string> TakeBackAsync(DialogContext inner, Turn turn, IReadOnlyList<WorkOrder> meant, RepairDraft? waiting, CancellationToken cancellationToken)
    {
        var by = new Actor(turn.Resident, Push: turn.Push);
        foreach (var order in meant)
        {
            if (await orders.ChangeAsync(order.Number, by, found => found.TakeBack(by, turn.Now), cancellationToken) is ChangeOutcome.Changed(var changed))
            {
                await desk.TouchAsync(inner.Context, changed, turn.Now, cancellationToken);
            }
        }

        if (waiting is not null)
        {
            await desk.DropAsync(inner.Context, waiting, turn.Now, cancellationToken);
            await inner.CancelAllDialogsAsync(cancellationToken);
        }

        await topics.SetAsync(inner.Context, nameof(ChangeRepairDialog), turn.Now, cancellationToken);
        return meant.Count == 0 ? RepairsText.DraftDropped
            : meant is [var only] && waiting is null ? RepairsText.Withdrawn(only.Number)
            : RepairsText.WithdrawnEach([.. meant.Select(order => order.Number).Order(StringComparer.Ordinal)], waiting is not null);
    }
}
