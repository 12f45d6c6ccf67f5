using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// Writes events as iCalendar (RFC 5545) for the calendars of phones: the rule as RRULE, what is left out as EXDATE,
/// what is added, moved by a holiday or follows the moon as RDATE. Pure: the same events give the same bytes.
/// </summary>
internal static class EventCalendar
{
    private const string Zone = "Asia/Shanghai";

    // Holidays and the moon are written out this far; a phone that subscribes asks again long before.
    private const int YearsAhead = 2;

    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Where an event's calendar file is found below the host's public address.</summary>
    public static string PathOf(string eventId) => $"events/{Uri.EscapeDataString(eventId)}.ics";

    /// <summary>A calendar of events; those without a date are left out, those called off are marked as such.</summary>
    /// <param name="events">The events.</param>
    /// <param name="name">The name phones show for a calendar subscribed to.</param>
    /// <param name="year">The year up to which, and two more, dates are written out one by one.</param>
    /// <param name="calendar">The community's holidays.</param>
    /// <param name="changes">What those in charge called off or moved.</param>
    public static string Write(IEnumerable<CommunityEvent> events, string name, int year, WorkingCalendar calendar, EventChanges changes)
    {
        var written = new Ical.Net.Calendar { ProductId = "-//CommunityBot//Community events//ZH", Method = "PUBLISH" };
        written.AddProperty("X-WR-CALNAME", name);
        written.AddProperty("X-WR-TIMEZONE", Zone);
        written.AddTimeZone(ChinaStandardTime());
        foreach (var community in events.Where(community => community.Status != EventStatus.Tentative))
        {
            if (Event(community, new DateTime(year + YearsAhead + 1, 1, 1), calendar) is { } entry)
            {
                written.Events.Add(entry);
                foreach (var change in changes.All.Where(change => change.Id.Event == community.Id).OrderBy(change => change.Id.Planned))
                {
                    written.Events.Add(Override(community, change));
                }
            }
        }

        return new CalendarSerializer().SerializeToString(written)!;
    }

    private static CalendarEvent? Event(CommunityEvent community, DateTime until, WorkingCalendar calendar)
    {
        var planned = Recurrence.Planned(community, community.Start, until);
        ImmutableArray<Occurrence> all = [.. Recurrence.Between(community, community.Start, until, calendar)];
        // Without a rule the first date that is held is the start, and the others are written one by one.
        var held = all.Where(occurrence => occurrence.IsHeld).Select(occurrence => occurrence.Start).ToArray();
        if (community.Rule is null && held.Length == 0)
        {
            return null;
        }

        var start = community.Rule is null ? held[0] : community.Start;
        var entry = Describe(community, start);
        if (community.Rule is { } rule)
        {
            entry.RecurrenceRule = Rule(rule);
            var ruled = RecurrenceRules.Between(rule, community.Start, community.Start, until).ToHashSet();
            Add(entry.ExceptionDates.Add, planned.Where(ruled.Contains).Except(held));
            Add(entry.RecurrenceDates.Add, held.Where(time => !ruled.Contains(time)));
        }
        else
        {
            // The start among them says nothing new, but some phones take the dates for all there is.
            Add(entry.RecurrenceDates.Add, held.Length > 1 ? held : []);
        }

        return entry;
    }

    private static CalendarEvent Describe(CommunityEvent community, DateTime start)
    {
        var entry = new CalendarEvent
        {
            Uid = $"{community.Id}@events.communitybot",
            Summary = community.Title,
            Location = string.Join(' ', new[] { community.Venue.Name, community.Venue.Landmark }.Where(part => part.Length > 0)),
            Description = EventsText.CalendarDescription(community),
            DtStart = Local(start),
            Duration = Ical.Net.DataTypes.Duration.FromTimeSpanExact(community.Duration),
            DtStamp = Stamp(community),
            LastModified = Stamp(community),
            Status = community.Status == EventStatus.Cancelled ? "CANCELLED" : "CONFIRMED",
        };
        entry.Categories.Add(community.Category);
        return entry;
    }

    // A phone that has the series strikes out or moves this one occurrence of it.
    private static CalendarEvent Override(CommunityEvent community, OccurrenceChange change)
    {
        var entry = Describe(change.Held(community), change.MovedTo ?? change.Id.Planned);
        entry.RecurrenceIdentifier = new RecurrenceIdentifier(Local(change.Id.Planned));
        entry.Status = change.IsStop ? "CANCELLED" : entry.Status;
        entry.Sequence = 1;
        entry.LastModified = new CalDateTime(change.At.UtcDateTime);
        entry.DtStamp = new CalDateTime(change.At.UtcDateTime);
        return entry;
    }

    // The bound of a rule with a zone stands in UTC.
    private static RecurrenceRule Rule(string rule)
    {
        var written = new RecurrenceRule(rule);
        if (written.Until is { } until)
        {
            written.Until = new CalDateTime(DateTime.SpecifyKind(until.Value - Offset, DateTimeKind.Utc));
        }

        return written;
    }

    // When somebody last made sure of the event: unlike the clock it changes only when the event may have.
    private static CalDateTime Stamp(CommunityEvent community) =>
        new(DateTime.SpecifyKind((community.Verified ?? DateOnly.FromDateTime(community.Start)).ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc));

    private static VTimeZone ChinaStandardTime()
    {
        var standard = new VTimeZoneInfo("STANDARD")
        {
            DtStart = new CalDateTime(new DateTime(1992, 1, 1), tzId: null),
            OffsetFrom = new UtcOffset(Offset),
            OffsetTo = new UtcOffset(Offset),
            TimeZoneName = "CST",
        };
        var zone = new VTimeZone { TzId = Zone };
        zone.AddChild(standard);
        return zone;
    }

    private static void Add(Func<CalDateTime, object> add, IEnumerable<DateTime> times)
    {
        foreach (var time in times.Order())
        {
            add(Local(time));
        }
    }

    private static CalDateTime Local(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), Zone);
}
