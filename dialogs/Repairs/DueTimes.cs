using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>By when an order is taken note of, visited and done, in the community's local time.</summary>
/// <param name="Acknowledge">Someone has taken note by then.</param>
/// <param name="Arrive">Someone is on the spot by then; null where no visit is promised.</param>
/// <param name="Resolve">It is done by then; null where it hangs on an approval or an appointment.</param>
internal sealed record DueTimes(DateTimeOffset Acknowledge, DateTimeOffset? Arrive, DateTimeOffset? Resolve)
{
    // Nobody waits for the clock in an emergency; after this long without a word the next one up is called.
    private static readonly TimeSpan EmergencyUnanswered = TimeSpan.FromMinutes(5);

    /// <summary>The due times of an emergency.</summary>
    public static DueTimes AtOnce(DateTimeOffset now) => new(now + EmergencyUnanswered, now + (2 * EmergencyUnanswered), null);

    /// <summary>The due times after a pause.</summary>
    public DueTimes ShiftedBy(TimeSpan pause) => new(Acknowledge + pause, Arrive + pause, Resolve + pause);

    /// <summary>The due times of an order of a category filed at an instant.</summary>
    public static DueTimes Of(FaultCategory category, DateTimeOffset filed, WorkingCalendar calendar)
    {
        return new DueTimes(
            After(category.Acknowledge),
            category.Arrive is { } arrive ? After(arrive) : null,
            category.Resolve is { } resolve ? After(resolve) : null);

        DateTimeOffset After(TimeSpan length) =>
            category.Clock == ServiceClock.WorkingDays ? AfterWorkingDays(filed, length, calendar) : filed + length;
    }

    // 24 hours of a working-day clock are one working day: filed on a Friday, due on Monday at the same time of day.
    private static DateTimeOffset AfterWorkingDays(DateTimeOffset filed, TimeSpan length, WorkingCalendar calendar)
    {
        var due = filed;
        for (var left = length; left > TimeSpan.Zero;)
        {
            var step = left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1);
            due += step;
            left -= step;
            while (!calendar.IsWorkingDay(DateOnly.FromDateTime(due.Date)))
            {
                due = due.AddDays(1);
            }
        }

        return due;
    }
}
