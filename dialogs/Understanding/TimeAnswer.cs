using System.Globalization;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>An expression of time as the window for people shows it.</summary>
internal sealed record TimeAnswer(string Text, IReadOnlyList<TimeMeaningAnswer> Readings)
{
    public static TimeAnswer Of(TimeReading time) => new(time.Text, [.. time.Readings.Select(TimeMeaningAnswer.Of)]);
}

/// <summary>One meaning of it, in local ISO 8601.</summary>
internal sealed record TimeMeaningAnswer(string Start, string? End, bool TimeOfDayOnly, double? DurationSeconds, string? Recurrence)
{
    public static TimeMeaningAnswer Of(TimeMeaning meaning) => new(
        Iso(meaning.Start),
        meaning.End is { } end ? Iso(end) : null,
        meaning.TimeOfDayOnly,
        meaning.Duration?.TotalSeconds,
        meaning.Recurrence);

    private static string Iso(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
