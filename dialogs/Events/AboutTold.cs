using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// 「眼科有没有」 right after one event was told asks about that event, in words nobody wrote an answer for; 「有没有教跳舞的」
/// looks for another one.
/// </summary>
internal static class AboutTold
{
    private const int Longest = 14;

    /// <summary>Whether such a thing is asked.</summary>
    public static bool Asks(EventWish wish, EventsContext context, Reading reading) =>
        wish is { Topic.IsEverything: true, Asks: false, Time: null, WantsNext: false, WantsMore: false, Details.IsEmpty: true }
        && context.Told.Select(told => told.Event).Distinct().Count() == 1
        && reading.Normalized.Length <= Longest && (reading.Says(TermKinds.Mark, "question") || ChineseQuestion.Asks(reading.Normalized))
        // 「附近骨科医院有没有」
        && !reading.Says(TermKinds.Frame, IntentNames.DirectoryFind) && !EventAsks.Says(reading, "another") && !EventAsks.Says(reading, "unlisted") && !EventAsks.Says(reading, "group") && !EventAsks.Says(reading, "events")
        && !EventVocabulary.EndsInKind(reading.Normalized);
}
