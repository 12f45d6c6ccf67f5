using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Events;

namespace CommunityBot.Tests.Events;

public class RecurrenceSpecs
{
    private static readonly WorkingCalendar Calendar = new(
    [
        new CalendarDay(new DateOnly(2026, 12, 31), DayKind.Holiday, "元旦", false),
        new CalendarDay(new DateOnly(2027, 1, 1), DayKind.Holiday, "元旦", false),
        new CalendarDay(new DateOnly(2027, 1, 2), DayKind.Workday, "调休", false),
    ]);

    [Fact]
    public void An_event_without_a_rule_is_held_once() =>
        Held(new EventLineOfFile()).Should().Equal("2026-11-26 19:00");

    [Fact]
    public void An_event_without_a_rule_is_also_held_on_the_days_added() =>
        Held(new EventLineOfFile { Additions = "2026-12-03T19:00|2027-01-07T18:30" }).Should().Equal("2026-11-26 19:00", "2026-12-03 19:00", "2027-01-07 18:30");

    [Fact]
    public void A_day_left_out_once_is_known_as_left_out()
    {
        var line = new EventLineOfFile { Rule = "FREQ=WEEKLY;BYDAY=TH;COUNT=3", Exceptions = "2026-12-03T19:00" };

        Held(line).Should().Equal("2026-11-26 19:00", "2026-12-10 19:00");
        All(line).Should().ContainSingle(occurrence => !occurrence.IsHeld).Which.Stop.Should().Be(new OccurrenceStop(null));
    }

    [Fact]
    public void A_bound_in_utc_includes_the_last_evening() =>
        Held(new EventLineOfFile { Rule = "FREQ=WEEKLY;UNTIL=20261210T110000Z" }).Should().Equal("2026-11-26 19:00", "2026-12-03 19:00", "2026-12-10 19:00");

    [Fact]
    public void A_bound_that_is_a_day_includes_that_day() =>
        Held(new EventLineOfFile { Rule = "FREQ=WEEKLY;UNTIL=20261203" }).Should().Equal("2026-11-26 19:00", "2026-12-03 19:00");

    [Fact]
    public void On_holidays_an_event_that_goes_on_is_held() =>
        Held(Weekly("照常")).Should().Contain("2026-12-31 19:00");

    [Fact]
    public void On_holidays_an_event_that_stops_is_left_out_and_the_holiday_is_named()
    {
        Held(Weekly("法定假日停")).Should().NotContain("2026-12-31 19:00").And.Contain("2027-01-07 19:00");
        All(Weekly("法定假日停")).Single(occurrence => !occurrence.IsHeld).Stop!.Holiday!.Name.Should().Be("元旦");
    }

    [Fact]
    public void On_holidays_an_event_that_is_put_off_moves_to_the_next_working_day_be_it_a_saturday()
    {
        var all = All(Weekly("遇假日顺延"));

        all.Single(occurrence => !occurrence.IsHeld).Should().Match<Occurrence>(occurrence => occurrence.Start == EventsSample.Local("2026-12-31T19:00") && occurrence.Stop!.MovedTo == EventsSample.Local("2027-01-02T19:00"));
        all.Single(occurrence => occurrence.MovedFor is not null).Start.Should().Be(EventsSample.Local("2027-01-02T19:00"));
    }

    [Fact]
    public void What_is_put_off_onto_a_day_of_its_own_is_held_once_there() =>
        Held(new EventLineOfFile { Start = "2026-12-30T19:00", Rule = "FREQ=DAILY;COUNT=5", Policy = "遇假日顺延" })
            .Should().Equal("2026-12-30 19:00", "2027-01-02 19:00", "2027-01-03 19:00");

    [Fact]
    public void What_is_put_off_over_the_end_of_a_month_is_found_in_the_next()
    {
        var community = EventsSample.Read(Weekly("遇假日顺延")).All[0];

        Recurrence.Between(community, new DateTime(2027, 1, 1), new DateTime(2027, 1, 5), Calendar).Should().ContainSingle().Which.Start.Day.Should().Be(2);
        Recurrence.Between(community, new DateTime(2026, 12, 30), new DateTime(2027, 1, 1), Calendar).Should().ContainSingle().Which.IsHeld.Should().BeFalse();
    }

    [Fact]
    public void A_calendar_without_a_working_day_leaves_out_what_it_cannot_move()
    {
        var endless = new WorkingCalendar(Enumerable.Range(0, 60).Select(day => new CalendarDay(new DateOnly(2026, 12, 31).AddDays(day), DayKind.Holiday, "长假")));
        var community = EventsSample.Read(new EventLineOfFile { Start = "2026-12-31T19:00", Policy = "遇假日顺延" }).All[0];

        Recurrence.Between(community, new DateTime(2026, 12, 1), new DateTime(2027, 6, 1), endless).Should().ContainSingle().Which.Stop!.MovedTo.Should().BeNull();
    }

    [Fact]
    public void What_follows_the_moon_is_held_every_year_on_its_lunar_day() =>
        Held(new EventLineOfFile { Start = "2027-02-18T14:30", Lunar = "农历01-13" }, 2031).Should().Equal("2027-02-18 14:30", "2028-02-07 14:30", "2029-02-25 14:30", "2030-02-15 14:30");

    [Fact]
    public void A_leap_month_does_not_hold_it_twice()
    {
        // 2028 has a second fifth month from 23 June.
        Held(new EventLineOfFile { Start = "2027-06-09T09:30", Lunar = "农历05-05" }, 2029).Should().Equal("2027-06-09 09:30", "2028-05-28 09:30");
        Held(new EventLineOfFile { Start = "2027-08-08T09:30", Lunar = "农历07-07" }, 2029).Should().Equal("2027-08-08 09:30", "2028-08-26 09:30");
    }

    [Fact]
    public void A_thirtieth_that_the_month_lacks_is_its_last_day() =>
        new LunarDay(12, 30).In(2027).Should().Be(new DateOnly(2028, 1, 25)).And.Be(new LunarDay(1, 1).In(2028).AddDays(-1));

    [Theory]
    [InlineData(1800)]
    [InlineData(1999)]
    [InlineData(2100)]
    [InlineData(9998)]
    public void Years_beyond_all_plans_hold_nothing_and_break_nothing(int year)
    {
        var community = EventsSample.Read(new EventLineOfFile { Start = "2027-02-18T14:30", Lunar = "农历01-13" }).All[0];

        Recurrence.Between(community, new DateTime(year, 1, 1), new DateTime(year, 12, 31), Calendar).Should().BeEmpty();
    }

    [Fact]
    public void A_rule_without_end_is_expanded_only_where_it_is_asked_for()
    {
        var community = EventsSample.Read(new EventLineOfFile { Rule = "FREQ=DAILY" }).All[0];

        Recurrence.Between(community, new DateTime(2099, 6, 1), new DateTime(2099, 7, 1), Calendar).Should().HaveCount(30);
    }

    private static EventLineOfFile Weekly(string policy) => new() { Rule = "FREQ=WEEKLY;BYDAY=TH;COUNT=8", Policy = policy };

    private static IReadOnlyList<Occurrence> All(EventLineOfFile line, int until = 2028) =>
        Recurrence.Between(EventsSample.Read(line).All[0], new DateTime(2026, 1, 1), new DateTime(until, 1, 1), Calendar);

    private static IEnumerable<string> Held(EventLineOfFile line, int until = 2028) =>
        All(line, until).Where(occurrence => occurrence.IsHeld).Select(occurrence => occurrence.Start.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
