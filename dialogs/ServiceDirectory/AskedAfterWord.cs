using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.ServiceDirectory.Checks;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>
/// Hears what right after a place was told of can mean that place alone, whatever it would mean elsewhere: 「那个不行 说不修了」,
/// 「能用医保不」; and what names another one although nobody is sure of it: 「加油站呢」.
/// </summary>
internal sealed class AskedAfterWord(FindServiceDialog directory, TopicMemory topics) : IEarlyWord
{
    // So sure of another wish that a word for a place in it does not matter.
    private const double Certain = 0.9;

    private static readonly string[] Others = [IntentNames.None, IntentNames.DirectoryFind, IntentNames.Billing, IntentNames.Consult, IntentNames.Notice, IntentNames.Feedback, IntentNames.RepairsReport];

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        inner.ActiveDialog is null && turn is { Command: null, IsWordless: false, Reading: { Emergency: null } reading } && !TellsOfFault(reading)
        && await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is nameof(FindServiceDialog) or nameof(CheckDialog)
        && (await directory.AsksOfItAsync(inner.Context, turn, cancellationToken)
            || (IsUnsure(reading) && await directory.MayMeanAsync(inner.Context, turn, cancellationToken))
            || (LeavesIt(reading) && reading.Intents.Any(wish => wish.Name == IntentNames.DirectoryFind)))
            ? turn.As(inner.Context, IntentNames.DirectoryFind)
            : turn;

    // 「电钻有没有」 holds the word 没有 and tells of nothing that stopped.
    private static bool TellsOfFault(Reading reading) => reading.Says(TermKinds.Fault)
        || reading.Terms.Any(term => term.Kind == TermKinds.Symptom && !reading.Terms.Any(other => other is { Kind: TermKinds.Mark, Value: "question" } && other.Start <= term.Start && term.Start + term.Length <= other.Start + other.Length));

    private static bool IsUnsure(Reading reading) =>
        reading.Intent.Name == IntentNames.None || (reading.Intents is [var wish] && wish.Score < Certain && Others.Contains(wish.Name));

    // 「不修了 想卖废品」: no order of anybody's is meant.
    private static bool LeavesIt(Reading reading) => WishReading.Refuses(reading) && reading.Intents.Count > 1;
}
