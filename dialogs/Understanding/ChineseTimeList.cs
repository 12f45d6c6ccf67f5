namespace CommunityBot.Dialogs.Understanding;

/// <summary>Lets the later items of a list share what only the first one says: 明天9点半、10点半, 12月5号，6号或者8号.</summary>
internal static class ChineseTimeList
{
    /// <summary>What an expression means as the next item of a list; null when it stands for itself.</summary>
    /// <param name="text">The utterance.</param>
    /// <param name="at">Where the expression starts.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="before">The expression before it.</param>
    /// <param name="end">Where that one ends.</param>
    /// <param name="month">Whether the list has named its month.</param>
    public static TimeMeaning[]? Resume(string text, int at, int length, TimeReading before, int end, bool month)
    {
        if (text.AsSpan(end, at - end) is not ("、" or "," or "和" or "或" or "或者" or "还是" or "跟" or "与" or "及") || before.Best is { Duration: not null } or { TimeOfDayOnly: true })
        {
            return null;
        }

        var words = text.AsSpan(at, length);
        var day = before.Best.Start.Date;
        var read = ChineseTime.ReadAt(text, at, day);
        if (before.Best.Recurrence is { } rule)
        {
            // 每天8点半和20点 cannot be one rule, but both come round.
            return read.Length == length && read.Meanings is [{ TimeOfDayOnly: true } daily, ..] && before.Best.Start.TimeOfDay != TimeSpan.Zero
                ? [daily with { TimeOfDayOnly = false, Recurrence = rule }]
                : null;
        }

        return read.Length != length || read.Meanings.Length == 0
            ? null
            : read.Meanings[0].TimeOfDayOnly && before.Best.Start.TimeOfDay != TimeSpan.Zero
                ? [.. read.Meanings.Select(meaning => meaning with { TimeOfDayOnly = false })]
                : month && IsDayOfMonth(words) ? read.Meanings : null;
    }

    private static bool IsDayOfMonth(ReadOnlySpan<char> words) => words[^1] is '号' or '日' && ChineseNumber.Read(words, 0).Length == words.Length - 1;
}
