using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// 「眼科有没有」 right after one event was told asks about that event, in words nobody wrote an answer for; 「有没有教跳舞的」
/// looks for another one.
/// </summary>
internal static class AboutTold
{
    private const int Longest = 14;
    private const int LatestTrade = 2;

    /// <summary>Whether it is asked if those who were just told to come do a job of theirs: 「修拉链管不管」.</summary>
    public static bool IsOfTrade(EventsContext context, Reading reading) => context.Told.Select(told => told.Event).Distinct().ToArray() is [var only]
        && reading.Normalized.Length <= Longest && AsksAnything(reading) && EventDetail.Asked(reading).IsEmpty && !reading.Says(TermKinds.Frame, IntentNames.DirectoryFind)
        // 「附近有理发的没」 looks for a shop.
        && EventAsks.Of(reading, "mobile").Any(trade => trade.Value == only && trade.Start <= LatestTrade);

    /// <summary>Whether such a thing is asked of the one event that is named: 「义诊能查血糖不」.</summary>
    public static bool AsksOfNamed(EventWish wish, Reading reading) => wish is { Topic.Events.Length: 1, Time: null, WantsNext: false, Details.IsEmpty: true }
        && reading.Terms.FirstOrDefault(term => term.Kind == TermKinds.Event) is { } named && EventVocabulary.CanAsked(reading.Normalized) >= named.Start + named.Length
        && !EventAsks.Says(reading, "when") && !EventAsks.Says(reading, "walks") && !EventAsks.Says(reading, "stop") && !EventDeeds.Wants(reading, IntentNames.EventsRegister);

    private static bool AsksAnything(Reading reading) => reading.Says(TermKinds.Mark, "question") || ChineseQuestion.Asks(reading.Normalized);

    /// <summary>Whether such a thing is asked.</summary>
    public static bool Asks(EventWish wish, EventsContext context, Reading reading) =>
        IsOfTrade(context, reading) || (wish is { Topic.IsEverything: true, Asks: false, Time: null, WantsNext: false, WantsMore: false, Details.IsEmpty: true }
        && context.Told.Select(told => told.Event).Distinct().Count() == 1
        && reading.Normalized.Length <= Longest && AsksAnything(reading)
        // 「附近骨科医院有没有」
        && !reading.Says(TermKinds.Frame, IntentNames.DirectoryFind) && !reading.Says(TermKinds.Place) && !EventAsks.Says(reading, "another") && !EventAsks.Says(reading, "unlisted") && !EventAsks.Says(reading, "group") && !EventAsks.Says(reading, "events")
        && !EventVocabulary.EndsInKind(reading.Normalized));
}
