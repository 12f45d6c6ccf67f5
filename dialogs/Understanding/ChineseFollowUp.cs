namespace CommunityBot.Dialogs.Understanding;

/// <summary>Times that mean something only in view of what is coming or was said before: 「初一开门吗」 ahead of the Spring Festival is its first day.</summary>
internal static class ChineseFollowUp
{
    // So long before the Spring Festival whoever asks of 初一 thinks of that one.
    private const int MonthsAwaited = 3;

    /// <summary>The times of a question about opening, as they are meant now and after an earlier time was spoken of.</summary>
    /// <param name="reading">The utterance.</param>
    /// <param name="now">The community's local time.</param>
    /// <param name="earlier">The time spoken of before; null for none.</param>
    public static IReadOnlyList<TimeReading> Times(Reading reading, DateTime now, DateTime? earlier) => reading.Times switch
    {
        [{ Text: ['初', ..] }, ..] when Awaited(now.Date) is { } newYear => ChineseTime.Read(reading.Normalized, newYear),
        [{ Text: ['初' or '廿', ..] }, ..] when earlier > now => ChineseTime.Read(reading.Normalized, earlier.Value.Date),
        var times => times,
    };

    private static DateTime? Awaited(DateTime today) =>
        ChineseDays.LunarDate(today.AddMonths(MonthsAwaited).Year, 1, 1) is { } newYear && newYear > today && newYear <= today.AddMonths(MonthsAwaited) ? newYear : null;
}
