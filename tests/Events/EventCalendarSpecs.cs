using System.Globalization;
using CommunityBot.Dialogs.Events;
using Ical.Net.DataTypes;
using Calendar = Ical.Net.Calendar;

namespace CommunityBot.Tests.Events;

public class EventCalendarSpecs
{
    [Fact]
    public void A_weekly_event_has_its_rule_its_zone_and_the_holidays_it_leaves_out()
    {
        var text = Write("E03");

        text.Should().Contain("UID:E03@events.communitybot\r\n")
            .And.Contain("DTSTART;TZID=Asia/Shanghai:20260901T080000\r\n")
            .And.Contain("RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\r\n")
            .And.Contain("TZID:Asia/Shanghai\r\n").And.Contain("TZOFFSETTO:+0800\r\n");
        Unfolded(text).Should().Contain("EXDATE;TZID=Asia/Shanghai:20270101T080000,20270205T080000,20270208T080000");
    }

    [Fact]
    public void What_follows_the_moon_has_its_dates_one_by_one()
    {
        var text = Unfolded(Write("E09"));

        text.Should().Contain("DTSTART;TZID=Asia/Shanghai:20270218T143000\r\n").And.Contain("RDATE;TZID=Asia/Shanghai:20270218T143000,20280207T143000").And.NotContain("RRULE");
    }

    [Fact]
    public void A_bound_in_local_time_is_written_in_utc() =>
        Write("E22").Should().Contain("UNTIL=20270824T013000Z");

    [Fact]
    public void The_same_events_give_the_same_bytes_and_an_event_keeps_its_identity() =>
        Write("E03").Should().Be(Write("E03"));

    [Fact]
    public void An_event_without_a_date_is_in_no_calendar() =>
        Write("E07").Should().NotContain("VEVENT");

    [Fact]
    public void An_event_that_was_called_off_is_marked_so_that_phones_strike_it_out() =>
        EventCalendar.Write(EventsSample.Read(new EventLineOfFile { Status = "cancelled" }).All, "活动", 2026, EventsSample.Catalog.Calendar, EventChanges.None).Should().Contain("STATUS:CANCELLED");

    [Fact]
    public void What_was_called_off_or_moved_once_overrides_that_one_occurrence()
    {
        var at = new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.FromHours(8));
        var changes = EventChanges.None
            .With(new OccurrenceChange(new OccurrenceId("E01", EventsSample.Local("2026-11-27T19:00")), null, "R08", at))
            .With(new OccurrenceChange(new OccurrenceId("E01", EventsSample.Local("2026-12-01T19:00")), EventsSample.Local("2026-12-01T19:30"), "R08", at));
        var read = Calendar.Load(EventCalendar.Write([EventsSample.Event("E01")], "活动", 2026, EventsSample.Catalog.Calendar, changes))!;

        read.Events.Should().HaveCount(3).And.OnlyContain(entry => entry.Uid == "E01@events.communitybot");
        var starts = read.GetOccurrences<Ical.Net.CalendarComponents.CalendarEvent>(new CalDateTime(2026, 11, 27, 0, 0, 0, "Asia/Shanghai")).Take(5)
            .Where(one => ((Ical.Net.CalendarComponents.CalendarEvent)one.Source).Status != "CANCELLED").Select(one => one.Period.StartTime.Value.ToString("MMdd HHmm", CultureInfo.InvariantCulture));
        starts.Should().Contain(["1129 1900", "1201 1930"]).And.NotContain(["1127 1900", "1128 1900", "1201 1900"]);
    }

    [Fact]
    public void Words_that_mean_something_to_calendars_are_kept_as_words()
    {
        var text = EventCalendar.Write(EventsSample.Read(new EventLineOfFile { Title = "讲座;问答,END:VEVENT" }).All, "活动", 2026, EventsSample.Catalog.Calendar, EventChanges.None);

        Calendar.Load(text)!.Events.Should().ContainSingle().Which.Summary.Should().Be("讲座;问答,END:VEVENT");
    }

    [Fact]
    public void Lines_are_folded_where_phones_expect_it() =>
        EventCalendar.Write(EventsSample.Catalog.All, "活动", 2026, EventsSample.Catalog.Calendar, EventChanges.None).Split("\r\n").Should().OnlyContain(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);

    [Fact]
    public void A_phone_reads_every_event_as_the_community_holds_it()
    {
        var (from, to) = (new DateTime(2026, 1, 1), new DateTime(2029, 1, 1));
        var read = Calendar.Load(EventCalendar.Write(EventsSample.Catalog.All, "活动", 2026, EventsSample.Catalog.Calendar, EventChanges.None))!;

        var found = read.Events.SelectMany(entry => entry.GetOccurrences(new CalDateTime(from, "Asia/Shanghai")).Select(one => one.Period.StartTime.Value).TakeWhile(start => start < to).Select(start => Line(entry.Uid!.Split('@')[0], start)));

        var expected = EventsSample.Catalog.Between(EventTopic.Everything, from, to).Where(occurrence => occurrence.IsHeld).Select(occurrence => Line(occurrence.Event.Id, occurrence.Start));
        found.Order(StringComparer.Ordinal).Should().Equal(expected.Order(StringComparer.Ordinal));
    }

    private static string Write(string id) => EventCalendar.Write([EventsSample.Event(id)], "活动", 2026, EventsSample.Catalog.Calendar, EventChanges.None);

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static string Line(string id, DateTime start) => string.Create(CultureInfo.InvariantCulture, $"{id} {start:yyyy-MM-dd HH:mm}");
}
