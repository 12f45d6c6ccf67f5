using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Handover;

/// <summary>When people answer: on the working days of the community's calendar, make-up days among them, between two hours.</summary>
internal sealed partial record OfficeHours(TimeOnly From, TimeOnly Until, WorkingCalendar Calendar)
{
    // No rest of the State Council's is longer.
    private const int LongestRestInDays = 30;

    /// <summary>The hours of a role, as 「08:00-18:00」 in its duty hours; the given ones when it names none.</summary>
    public static OfficeHours Of(Role? role, HandoverOptions otherwise, WorkingCalendar calendar) =>
        Span().Match(role?.DutyHours ?? "") is { Success: true } span && Time(span.Groups[1].Value) is { } from && Time(span.Groups[2].Value) is { } until && from < until
            ? new OfficeHours(from, until, calendar)
            : new OfficeHours(otherwise.From, otherwise.Until, calendar);

    /// <summary>Whether people answer at an instant, given in local time.</summary>
    public bool IsOpen(DateTimeOffset now) =>
        Calendar.IsWorkingDay(DateOnly.FromDateTime(now.DateTime)) && TimeOnly.FromDateTime(now.DateTime) is var clock && clock >= From && clock < Until;

    /// <summary>When people answer again after an instant, in its offset.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var days = Enumerable.Range(TimeOnly.FromDateTime(now.DateTime) < From ? 0 : 1, LongestRestInDays).Select(today.AddDays);
        var day = days.Cast<DateOnly?>().FirstOrDefault(day => Calendar.IsWorkingDay(day!.Value)) ?? today.AddDays(1);
        return new DateTimeOffset(day.ToDateTime(From), now.Offset);
    }

    private static TimeOnly? Time(string text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

    [GeneratedRegex(@"(\d{1,2}:\d{2})\s*[-–—~～]\s*(\d{1,2}:\d{2})")]
    private static partial Regex Span();
}
