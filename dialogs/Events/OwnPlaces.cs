using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>「我现在还报着啥」 「给我妈报的是几号」 「手机课报上没」: what somebody registered for, asked in words of their own.</summary>
internal static class OwnPlaces
{
    private const int Longest = 24;

    /// <summary>Whether it is asked, in words that mean it once places are spoken of.</summary>
    public static bool AreAsked(Reading reading) => reading.Said.Length <= Longest && reading.Addresses.Count == 0 && !reading.Says(TermKinds.Fault) && !reading.Says(TermKinds.FaultObject)
        && (EventVocabulary.AsksOwn(reading.Said) || (EventVocabulary.AsksTaken(reading.Said) && NamesEvent(reading)));

    /// <summary>Whether an event is named by any of its names.</summary>
    public static bool NamesEvent(Reading reading) => reading.Says(TermKinds.Event) || EventAsks.Has(reading, TermKinds.Event);
}
