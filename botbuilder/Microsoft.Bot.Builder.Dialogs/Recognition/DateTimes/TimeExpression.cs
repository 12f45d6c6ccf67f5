namespace Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

/// <summary>Words that tell a time, and what they may mean: the earlier reading first.</summary>
internal sealed record TimeExpression(int Start, int Length, TimeKind Kind, IReadOnlyList<Reading> Readings)
{
    public int End => Start + Length;

    public IList<DateTimeResolution> Resolve() => [.. Readings.Select(reading => reading.Resolve(Kind)).DistinctBy(it => (it.Timex, it.Value, it.Start, it.End))];

    public bool Overlaps(TimeExpression other) => Start < other.End && other.Start < End;

    /// <summary>A day and a time of that day told side by side; null when the two do not go together.</summary>
    public static TimeExpression Join(TimeExpression first, TimeExpression second)
    {
        var (day, time) = first.Kind == TimeKind.Date ? (first, second) : (second, first);
        TimeKind? kind = (day.Kind, time.Kind) switch
        {
            (TimeKind.Date, TimeKind.Time) => TimeKind.DateTime,
            (TimeKind.Date, TimeKind.TimeRange) => TimeKind.DateTimeRange,
            _ => null,
        };
        return kind is not { } joined ? null : new TimeExpression(first.Start, second.End - first.Start, joined, [.. time.Readings.SelectMany(
            at => day.Readings,
            (at, on) => new Reading(on.Timex + at.Timex, on.From.Date + at.From.TimeOfDay, on.From.Date + at.To.TimeOfDay))]);
    }
}
