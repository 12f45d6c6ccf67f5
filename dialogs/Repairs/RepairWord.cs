using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Hears words that mean something only because of an order: 「亮了亮了」 after one was called done, 「第二个」 after a
/// list, 「不是楼道，是电梯厅」 after a neighbour's was found. From anybody else they are ordinary words.
/// </summary>
internal sealed class RepairWord(IWorkOrderStore orders, RepairDesk desk) : IEarlyWord
{
    private const int MostLooked = 8;

    // A longer message tells a story of its own.
    private const int LongestVerdict = 24;

    private readonly CommandReader _verdicts = new([new CommandWords("Repairs.verdicts.zh-CN.json")]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Command is not null || turn.Reading.Emergency is not null || turn.IsWordless)
        {
            return turn;
        }

        var last = await desk.LastAsync(inner.Context, cancellationToken);
        var command = await MeantAsync(turn, last, inner.ActiveDialog is not null, cancellationToken);
        return command is null ? turn : turn.Commanded(inner.Context, command);
    }

    private async Task<string?> MeantAsync(Turn turn, LastOrder? last, bool isAsked, CancellationToken cancellationToken)
    {
        if (last is { Joined: true } && last.IsFresh(turn.Now) && turn.Reading.Says(RepairTerms.Another))
        {
            return RepairCommands.Another;
        }

        if (last is { AwaitsScore: true } && ScoreReader.Read(turn.Reading.Normalized, asked: true) is not null)
        {
            return RepairCommands.Score;
        }

        if (last is { Listed.IsEmpty: false } && last.IsFresh(turn.Now) && ListedBy(last, turn) is not null)
        {
            return RepairCommands.One;
        }

        // A dialog that waits for an answer has the first word: 「好了」 may answer it.
        var verdict = turn.Reading.Normalized.Length <= LongestVerdict && !isAsked ? _verdicts.Read(turn.Reading.Normalized) : null;
        return verdict is null ? null
            : await AwaitingAsync(turn, last, verdict, cancellationToken) is not null ? verdict
            // 「根本没好」 of an order that nobody called done asks for haste.
            : verdict == RepairCommands.NotFixed && last is not null && Named(turn.Reading) is null && turn.Reading.Addresses.Count == 0 && await orders.FindAsync(last.Number, cancellationToken) is { } open && open.Status.IsOpen() && open.Concerns(turn.Resident) ? RepairCommands.Urge
            : null;
    }

    /// <summary>The listed order that a short answer means.</summary>
    public static string? ListedBy(LastOrder last, Turn turn)
    {
        var number = OrderNumber.In(turn.Reading.Text);
        if (number is not null)
        {
            return last.Listed.FirstOrDefault(listed => listed.Number == number)?.Number;
        }

        if (turn.Reading.Addresses.Count > 0 || turn.Reading.Says(TermKinds.Symptom))
        {
            return null;
        }

        var category = turn.Reading.Fault ?? turn.Reading.Terms.FirstOrDefault(term => term.Kind == TermKinds.FaultObject)?.Value;
        return OrdinalIn(turn.Reading) is { } place && place <= last.Listed.Length ? last.Listed[place - 1].Number
            : category is not null && last.Listed.Count(listed => listed.Category == category) == 1 ? last.Listed.Single(listed => listed.Category == category).Number
            : null;
    }

    /// <summary>The order a verdict is about: the one last spoken of if it waits for one, else the latest that does.</summary>
    public async Task<WorkOrder?> AwaitingAsync(Turn turn, LastOrder? last, string verdict, CancellationToken cancellationToken)
    {
        var number = OrderNumber.In(turn.Reading.Text);
        var waiting = (await orders.OfResidentAsync(turn.Resident, MostLooked, cancellationToken))
            .Where(order => number is null || order.Number == number)
            .Where(order => verdict == RepairCommands.NotFixed
                ? order.Status is WorkOrderStatus.Done or WorkOrderStatus.Closed && turn.Now - order.LastTime(HistoryEvent.Finished) <= WorkOrder.ReworkAllowed
                // 「修好了，给5分」 of an order nobody called done: whose alone it is has the last word.
                : (order.Status.IsOpen() && order.Reporter == turn.Resident && order.Followers.IsEmpty && order.Number == last?.Number && verdict == RepairCommands.Fixed && (ScoreReader.Read(turn.Reading.Normalized, asked: false) is not null || FaultVocabulary.TellsOfCrew(turn.Reading.Normalized)))
                || order.Status == WorkOrderStatus.Done || (order.Status == WorkOrderStatus.Closed && order.Verdict?.Score is null && turn.Now - order.History[^1].At <= WorkOrder.AnswerAwaited))
            .ToList();
        var category = turn.Reading.Fault ?? turn.Reading.Terms.FirstOrDefault(term => term.Kind == TermKinds.FaultObject)?.Value;
        if (verdict == RepairCommands.NotFixed && number is null && Named(turn.Reading) is { } named)
        {
            // 「电梯又停了」 is no verdict on the light.
            waiting.RemoveAll(order => order.Category != named && order.Category != FaultCategory.Other);
        }

        return waiting.Find(order => order.Number == last?.Number) ?? waiting.Find(order => order.Category == category) ?? waiting.FirstOrDefault();
    }

    private static string? Named(Reading reading) => reading.Terms.FirstOrDefault(term => term.Kind is TermKinds.FaultObject or TermKinds.Fault)?.Value;

    private static int? OrdinalIn(Reading reading) =>
        reading.Normalized is [>= '1' and <= '9' and var digit] ? digit - '0' : StaffVocabulary.PlaceInList(reading);
}
