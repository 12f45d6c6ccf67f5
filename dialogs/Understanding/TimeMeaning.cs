namespace CommunityBot.Dialogs.Understanding;

/// <summary>A point, range, duration or recurrence in the community's local time.</summary>
/// <param name="Start">The first instant, local; for a duration alone or a recurrence alone, the reference instant.</param>
/// <param name="End">The instant after the last one (exclusive); null for a point.</param>
/// <param name="TimeOfDayOnly">True when only a clock time was said and the day was assumed.</param>
/// <param name="Duration">Set when a length of time was said (「两个小时」).</param>
/// <param name="Recurrence">
/// An RFC 5545 RRULE value without the name, for 「每周六」 and the like; lunar ones carry the RSCALE of RFC 7529, solar terms
/// (which no RRULE can tell) the sun's longitude in degrees as X-SOLAR-LONGITUDE.
/// </param>
public sealed record TimeMeaning(DateTime Start, DateTime? End, bool TimeOfDayOnly = false, TimeSpan? Duration = null, string? Recurrence = null)
{
    // An open beginning is told as a century: calendars and clocks with offsets have no use for the year one.
    private const int OpenYears = 100;

    /// <summary>All the time before an instant that is past: 「2015年以前」.</summary>
    public static TimeMeaning Before(DateTime until) => new(until.Year > OpenYears ? until.AddYears(-OpenYears) : DateTime.MinValue, until);

    /// <summary>Whether the meaning names at least one whole day, as 「明天」 and 「这周末」 do.</summary>
    public bool IsDays => End is { } end && Start.TimeOfDay == TimeSpan.Zero && end.TimeOfDay == TimeSpan.Zero;
}
