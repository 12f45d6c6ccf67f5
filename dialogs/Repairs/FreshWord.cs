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

    // 「就晚上十点多」
    private const int LongestBesideTime = 2;

    private const string Again = "repairs.again";
    private const string WithdrawOne = "repairs.withdrawOne";

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
        if (FaultVocabulary.Urges(turn.Reading.Normalized) && turn.Reading.Normalized.Length <= Longest && await meant.NamedAsync(turn, cancellationToken) is not null)
        {
            // 「暖气那事催一下」, whatever was spoken of meanwhile.
            return RepairCommands.Urge;
        }

        var topic = await topics.GetAsync(context, turn.Now, cancellationToken);
        if (topic is not null && !RepairsSlice.Dialogs.Contains(topic))
        {
            return last.IsFresh(turn.Now) ? await ElsewhereAsync(turn, last, cancellationToken) : null;
        }

        // 「不用了」 takes back an order only where one is named.
        var words = AfterwardWords.In(turn.Reading) is var said && said == WithdrawOne ? null : said;
        // 「唉又坏了」 of what was just taken back wants it back.
        if ((turn.Reading.Says(RepairTerms.Change, RepairTerms.Restore) || AfterwardWords.Learnt(turn.Reading) == RepairCommands.Restore || (words == Again && turn.Reading.Addresses.Count == 0)) && await meant.WithdrawnAsync(turn, last, cancellationToken) is not null)
        {
            return RepairCommands.Restore;
        }

        if (last.IsFresh(turn.Now) && turn.Reading.Says(TermKinds.Ask, "price") && turn.Reading.Normalized.Length <= Longest && await meant.NamedAsync(turn, cancellationToken) is not null)
        {
            // 「修马桶得多少钱」 right after it was reported looks for no shop.
            return RepairCommands.Price;
        }

        if (topic is null || !last.IsFresh(turn.Now) || turn.Reading.Normalized.Length > Longest || Elsewhere.Any(turn.Reading.Says))
        {
            return null;
        }

        var swap = ChineseSwap.Read(turn.Reading.Normalized);
        // 「往东二十米」 looks for nothing, and 「师傅来之前打138…」 asks for no progress.
        words = words == Again ? null : FaultVocabulary.TellsWhereExactly(turn.Reading.Normalized) || (words is null && (turn.Reading.Phones.Count > 0 || IsTimeAlone(turn.Reading))) ? RepairCommands.Note : words ?? await OfOneAsync(turn, last, cancellationToken) ?? AfterwardWords.Learnt(turn.Reading);
        // 「今天晚上能来不」
        words ??= (turn.Reading is { Times.Count: > 0, Addresses.Count: 0, Fault: null } && (ChineseQuestion.Asks(turn.Reading.Normalized) || FaultVocabulary.AsksHour(turn.Reading.Normalized))) || FaultVocabulary.AsksWhen(turn.Reading.Normalized) ? RepairCommands.When : null;
        return (swap is not null || words is not null || last.Asked is not null)
            && await orders.FindAsync(last.Number, cancellationToken) is { } order && order.Concerns(turn.Resident)
            // 「弄好了」 of what a crew called done is their verdict, and so is 「你们来修了」.
            && !(words == RepairCommands.Withdraw && (order.Status is WorkOrderStatus.Done or WorkOrderStatus.Closed || FaultVocabulary.TellsOfCrew(turn.Reading.Normalized)))
            && !(words is RepairCommands.Fixed or RepairCommands.NotFixed && order.Status is not WorkOrderStatus.Done)
                ? Corrected(turn, last, order, swap) ?? words
                : null;
    }

    // 「来电了」 and 「明天上午在家」 are said of the order, though a shop or an event was spoken of meanwhile.
    private async Task<string?> ElsewhereAsync(Turn turn, LastOrder last, CancellationToken cancellationToken)
    {
        var meaning = FaultVocabulary.TellsOfReturn(turn.Reading.Normalized) ? RepairCommands.Withdraw
            : FaultVocabulary.TellsWhenHome(turn.Reading.Normalized) ? RepairCommands.Note
            : FaultVocabulary.AsksWhen(turn.Reading.Normalized) && await meant.NamedAsync(turn, cancellationToken) is not null ? RepairCommands.When
            : null;
        return meaning is not null && turn.Reading.Normalized.Length <= Longest && await orders.FindAsync(last.Number, cancellationToken) is { } order && order.Status.IsOpen() && order.Reporter == turn.Resident
            && (meaning != RepairCommands.Withdraw || turn.Reading.Fault is not { } fault || fault == order.Category || !turn.Reading.Says(TermKinds.FaultObject))
                ? meaning
                : null;
    }

    // 「第二个撤了」 「灯那个不用了」: one of several is named before what is wanted of it.
    private async Task<string?> OfOneAsync(Turn turn, LastOrder last, CancellationToken cancellationToken) =>
        RepairsText.SaidOfOne(turn.Reading.Normalized) is { } rest && AfterwardWords.In(rest) is { } words
        && (MeantOrder.NthFiled(turn, last) is not null || await meant.NamedAsync(turn, cancellationToken) is not null)
            ? words == WithdrawOne ? RepairCommands.Withdraw : words
            : null;

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

    // 「晚上十点多」 of a noise, 「明天上午」 of a visit: no hour is asked.
    private static bool IsTimeAlone(Reading reading) => reading is { Times: [var time], YesNo: null } && reading.Normalized.Length - time.Text.Length <= LongestBesideTime
        && !ChineseQuestion.Asks(reading.Normalized) && !FaultVocabulary.AsksHour(reading.Normalized) && !FaultVocabulary.AsksWhen(reading.Normalized);

    private static bool TellsOfThing(Reading reading) => reading.Says(TermKinds.Symptom) || reading.Says(TermKinds.Fault) || reading.Says(TermKinds.FaultObject);
}
