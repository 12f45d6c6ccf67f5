using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>
/// Says whether a place is open: its status first, then closures, then holidays and made-up workdays, then the week.
/// What is not known stays unknown.
/// </summary>
internal static class OpeningTimes
{
    private const int DaysAhead = 30;

    /// <summary>The hours that hold on a date, closures and holidays considered.</summary>
    public static DayHours HoursOn(Service service, WorkingCalendar calendar, DateOnly date) =>
        ClosureOn(service, date) is null ? service.Hours.On(calendar.On(date)) : DayHours.Closed;

    /// <summary>The closure that covers a date, if any.</summary>
    public static Closure? ClosureOn(Service service, DateOnly date)
    {
        foreach (var closure in service.Closures)
        {
            if (closure.Covers(date))
            {
                return closure;
            }
        }

        return null;
    }

    /// <summary>What can be said of a place at an instant of the community's local time.</summary>
    public static OpenState At(Service service, WorkingCalendar calendar, DateTime now) => service.Status switch
    {
        ServiceStatus.PermanentlyClosed => new OpenState.Gone(),
        ServiceStatus.ClosedReported => new OpenState.Unverified(),
        ServiceStatus.TemporarilyClosed => new OpenState.Suspended(),
        _ => ByHours(service, calendar, now),
    };

    private static OpenState ByHours(Service service, WorkingCalendar calendar, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var minute = now.Hour * 60 + now.Minute;
        var hours = HoursOn(service, calendar, today);
        if (SpanAt(HoursOn(service, calendar, today.AddDays(-1)), minute + OpeningSpan.Day) is { } overnight)
        {
            return new OpenState.Open(Until(service, calendar, today.AddDays(-1), overnight));
        }

        if (!hours.IsKnown)
        {
            return new OpenState.Unknown();
        }

        return SpanAt(hours, minute) is { } span
            ? new OpenState.Open(Until(service, calendar, today, span))
            : new OpenState.Closed(LastClosing(hours, today, minute), NextOpening(service, calendar, today, minute), ClosureOn(service, today));
    }

    private static OpeningSpan? SpanAt(DayHours hours, int minute)
    {
        foreach (var span in hours.Spans)
        {
            if (minute >= span.Start && minute < span.End)
            {
                return span;
            }
        }

        return null;
    }

    // A span that ends at midnight may go on in the next day's hours.
    private static DateTime? Until(Service service, WorkingCalendar calendar, DateOnly day, OpeningSpan span)
    {
        var last = day.AddDays(DaysAhead);
        while (span.End >= OpeningSpan.Day)
        {
            var next = day.AddDays(1);
            if (SpanAt(HoursOn(service, calendar, next), span.End - OpeningSpan.Day) is not { } going)
            {
                break;
            }

            if (next > last)
            {
                return null;
            }

            (day, span) = (next, going);
        }

        return At(day, span.End);
    }

    private static DateTime? LastClosing(DayHours hours, DateOnly day, int minute)
    {
        DateTime? last = null;
        foreach (var span in hours.Spans.Where(span => span.End <= minute))
        {
            last = At(day, span.End);
        }

        return last;
    }

    // A day nobody knows ends what can be promised.
    private static DateTime? NextOpening(Service service, WorkingCalendar calendar, DateOnly today, int minute)
    {
        for (var day = today; day <= today.AddDays(DaysAhead); day = day.AddDays(1))
        {
            var hours = HoursOn(service, calendar, day);
            if (!hours.IsKnown)
            {
                return null;
            }

            foreach (var span in hours.Spans)
            {
                if (day > today || span.Start > minute)
                {
                    return At(day, span.Start);
                }
            }
        }

        return null;
    }

    private static DateTime At(DateOnly day, int minutes) => day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes);
}
