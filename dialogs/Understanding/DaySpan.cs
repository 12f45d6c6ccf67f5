namespace CommunityBot.Dialogs.Understanding;

/// <summary>Days a date expression names, and the other days it may name.</summary>
/// <param name="Length">The characters it takes; 0 when there is none.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last one.</param>
/// <param name="Other">The first day of the second fair reading.</param>
internal readonly record struct DaySpan(int Length, DateTime Start, DateTime End, DateTime? Other = null)
{
    /// <summary>The day after the second reading; as long as the first one where not set.</summary>
    public DateTime? OtherEnd { get; init; }

    /// <summary>The span with a second reading.</summary>
    public DaySpan Or(DateTime start, DateTime end) => this with { Other = start, OtherEnd = end };

    public bool Found => Length > 0;

    public bool IsOneDay => End - Start == TimeSpan.FromDays(1);

    /// <summary>Set when the words are a date that does not exist (4月31号): nothing of them may be read otherwise.</summary>
    public bool Impossible { get; init; }

    /// <summary>Whether a year or another anchor was said, so that a start in the past stays there.</summary>
    public bool Anchored { get; init; }

    /// <summary>Whether a week was named by its weekday alone; a range may move it on.</summary>
    public bool Weekday { get; init; }

    /// <summary>Whether the days were named by the lunar calendar: what a range ends with is lunar too.</summary>
    public bool Lunar { get; init; }

    /// <summary>Whether the end of a period was said, so that a clock time with it is on the last day: 月底晚上8点.</summary>
    public bool Closing { get; init; }

    public static DaySpan Day(int length, DateTime day, DateTime? other = null) => new(length, day.Date, day.Date.AddDays(1), other?.Date);

    public static DaySpan Refused(int length) => new(length, default, default) { Impossible = true };
}
