using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Hears what is short because an order was just spoken of: 「取消」, 「几点来」, 「不是5，是3」. Said of anything else, or
/// much later, they are ordinary words.
/// </summary>
internal sealed class FreshWord(IWorkOrderStore orders, RepairDesk desk, MeantOrder meant, TopicMemory topics) : IEarlyWord
{
    // A longer message tells a story of its own.
    private const int Longest = 24;

    private const string Again = "repairs.again";

    private static readonly string[] Elsewhere = [TermKinds.Event, TermKinds.EventCategory, TermKinds.Place, TermKinds.PlaceCategory];

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        // A dialog that waits for an answer has the first word. 「我一共报了几个」 is a command where events are spoken of.
        var asks = AfterwardWords.AsksHowItGoes(turn.Reading);
        if (turn is not { Reading.Emergency: null, IsWordless: false } || (turn.Command is not null && !asks) || inner.ActiveDialog is not null
            || await desk.LastAsync(inner.Context, cancellationToken) is not { } last)
        {
            return turn;
        }

        return asks && last.IsFresh(turn.Now) ? turn.Commanded(inner.Context, null).As(inner.Context, IntentNames.RepairsStatus)
            : turn.Command is null && await MeaningAsync(inner.Context, turn, last, cancellationToken) is { } command ? turn.Commanded(inner.Context, command)
            : turn;
    }

    private async Task<string?> MeaningAsync(ITurnContext context, Turn turn, LastOrder last, CancellationToken cancellationToken)
    {
        var topic = await topics.GetAsync(context, turn.Now, cancellationToken);
        if (topic is not null && !RepairsSlice.Dialogs.Contains(topic))
        {
            return null;
        }

        var words = AfterwardWords.In(turn.Reading);
        // 「唉又坏了」 of what was just taken back wants it back.
        if ((turn.Reading.Says(RepairTerms.Change, RepairTerms.Restore) || (words == Again && turn.Reading.Addresses.Count == 0)) && await meant.WithdrawnAsync(turn, last, cancellationToken) is not null)
        {
            return RepairCommands.Restore;
        }

        if (topic is null || !last.IsFresh(turn.Now) || turn.Reading.Normalized.Length > Longest || Elsewhere.Any(turn.Reading.Says))
        {
            return null;
        }

        var swap = ChineseSwap.Read(turn.Reading.Normalized);
        words = words == Again ? null : words ?? AfterwardWords.Learnt(turn.Reading);
        // 「今天晚上能来不」
        words ??= turn.Reading is { Times.Count: > 0, Addresses.Count: 0, Fault: null } && ChineseQuestion.Asks(turn.Reading.Normalized) ? RepairCommands.When : null;
        return (swap is not null || words is not null || last.Asked is not null)
            && await orders.FindAsync(last.Number, cancellationToken) is { } order && order.Concerns(turn.Resident)
            // 「弄好了」 of what a crew called done is their verdict.
            && !(words == RepairCommands.Withdraw && order.Status is WorkOrderStatus.Done or WorkOrderStatus.Closed)
            && !(words is RepairCommands.Fixed or RepairCommands.NotFixed && order.Status is not WorkOrderStatus.Done)
                ? Corrected(turn, last, order, swap) ?? words
                : null;
    }

    // 「不是对讲，是刷卡没反应」 corrects one's own order; of a neighbour's it says that another thing is meant.
    private static string? Corrected(Turn turn, LastOrder last, WorkOrder order, ChineseSwap? swap)
    {
        var place = order.SeenBy(turn.Resident).Place;
        var isOwn = order.Reporter == turn.Resident;
        if (swap is null)
        {
            return last.Asked is not null && PlaceCorrection.Of(turn.Reading, place, last.Asked) is not null ? RepairCommands.Correct : null;
        }

        return swap.RightNumber is not null && PlaceCorrection.Of(turn.Reading, place, null) is null ? null
            : swap.RightNumber is not null || turn.Reading.Addresses.Count > 0 || TellsOfThing(turn.Reading) ? isOwn ? RepairCommands.Correct : swap.Wrong.Length > 0 ? RepairCommands.Another : null
            : null;
    }

    private static bool TellsOfThing(Reading reading) => reading.Says(TermKinds.Symptom) || reading.Says(TermKinds.Fault) || reading.Says(TermKinds.FaultObject);
}
