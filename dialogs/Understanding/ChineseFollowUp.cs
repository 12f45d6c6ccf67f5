namespace CommunityBot.Dialogs.Understanding;

/// <summary>Times that mean something only after what was said before: 「初一呢」 after 「过年开门吗」 is the first of that new year.</summary>
internal static class ChineseFollowUp
{
    /// <summary>The times of an utterance as they are meant after an earlier time was spoken of.</summary>
    /// <param name="reading">The utterance.</param>
    /// <param name="earlier">The time spoken of before.</param>
    public static IReadOnlyList<TimeReading> Times(Reading reading, DateTime earlier) =>
        reading.Times is [{ Text: ['初' or '廿', ..] }, ..] ? ChineseTime.Read(reading.Normalized, earlier.Date) : reading.Times;
}
