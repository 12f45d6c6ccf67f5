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
        && IsSpokenOf(await topics.GetAsync(inner.Context, turn.Now, cancellationToken), reading)
        && (await directory.AsksOfItAsync(inner.Context, turn, cancellationToken)
            || (IsUnsure(reading) && await directory.MayMeanAsync(inner.Context, turn, cancellationToken))
            || ((reading.Intent.Name == IntentNames.None || AfterPlace.IsUnwritten(reading)) && await directory.AsksUnwrittenAsync(inner.Context, turn, cancellationToken))
            || SaysInstead(reading)
            || (LeavesIt(reading) && reading.Intents.Any(wish => wish.Name == IntentNames.DirectoryFind)))
            ? turn.As(inner.Context, IntentNames.DirectoryFind)
            : turn;

    // 「周末有人没」 after the office was named; what a paper costs or needs is for its people to say.
    private static bool IsSpokenOf(string? topic, Reading reading) => topic switch
    {
        nameof(FindServiceDialog) or nameof(CheckDialog) => true,
        OfficeWord.Topic => WishReading.Ask(reading) is DirectoryAsk.Hours or DirectoryAsk.Place or DirectoryAsk.Map or DirectoryAsk.Phone,
        _ => false,
    };

    // 「电钻有没有」 holds the word 没有 and tells of nothing that stopped, 「太远了走不动」 of no lift.
    private static bool TellsOfFault(Reading reading) => reading.Says(TermKinds.Fault)
        || reading.Terms.Any(term => term.Kind == TermKinds.Symptom && !reading.Terms.Any(other => (other.Kind == WishReading.AskKind || other is { Kind: TermKinds.Mark, Value: "question" }) && other.Start <= term.Start && term.Start + term.Length <= other.Start + other.Length));

    private static bool IsUnsure(Reading reading) =>
        reading.Intent.Name == IntentNames.None || (reading.Intents is [var wish] && wish.Score < Certain && Others.Contains(wish.Name));

    // 「不是饭店 是药店」: a no to what was told, and the right word.
    private static bool SaysInstead(Reading reading) => reading.Terms.Where(term => term.Kind is TermKinds.Place or TermKinds.PlaceCategory).ToArray() is { Length: > 1 } named
        && named.Any(term => NamedTerms.IsDenied(reading, term)) && !named.All(term => NamedTerms.IsDenied(reading, term));

    // 「不修了 想卖废品」: no order of anybody's is meant.
    private static bool LeavesIt(Reading reading) => WishReading.Refuses(reading) && reading.Intents.Count > 1;
}
