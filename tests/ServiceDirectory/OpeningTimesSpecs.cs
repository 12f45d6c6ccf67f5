using CommunityBot.Dialogs.ServiceDirectory;

namespace CommunityBot.Tests.ServiceDirectory;

public class OpeningTimesSpecs
{
    [Theory]
    [InlineData("V11", "2026-11-29T18:30", "2026-11-29T21:30")]
    [InlineData("V26", "2026-11-27T08:00", "2026-11-27T12:00")]
    [InlineData("V11", "2027-02-06T10:00", "2027-02-06T18:00")]
    public void An_open_place_says_until_when(string id, string now, string until)
    {
        State(id, now).Should().Be(new OpenState.Open(DirectorySample.Local(until)));
    }

    [Fact]
    public void Round_the_clock_has_no_end()
    {
        State("V12", "2026-11-27T22:10").Should().Be(new OpenState.Open(null));
    }

    [Theory]
    [InlineData("V13", "2026-11-29T18:30", "2026-11-29T18:00", "2026-11-30T08:30")]
    [InlineData("V26", "2026-11-27T13:00", "2026-11-27T12:00", "2026-11-27T14:30")]
    [InlineData("V14", "2026-11-24T10:00", null, "2026-11-25T09:30")]
    [InlineData("V13", "2027-02-06T10:00", null, "2027-02-09T08:30")]
    public void A_closed_place_says_since_when_and_when_it_opens(string id, string now, string? since, string opens)
    {
        State(id, now).Should().Be(new OpenState.Closed(since is null ? null : DirectorySample.Local(since), DirectorySample.Local(opens)));
    }

    [Fact]
    public void A_closure_goes_before_the_hours_and_says_why()
    {
        var closed = State("V16", "2026-12-02T11:30").Should().BeOfType<OpenState.Closed>().Subject;

        closed.For!.Reason.Should().Be("设备检修(示例)");
        closed.Opens.Should().Be(DirectorySample.Local("2026-12-04T11:00"));
    }

    [Fact]
    public void A_holiday_nobody_knows_the_hours_of_is_unknown()
    {
        State("V26", "2027-01-01T10:00").Should().Be(new OpenState.Unknown());
    }

    [Fact]
    public void A_day_nobody_knows_is_not_promised_as_the_next_opening()
    {
        State("V26", "2026-12-31T19:00").Should().Be(new OpenState.Closed(DirectorySample.Local("2026-12-31T18:00"), null));
    }

    [Fact]
    public void A_made_up_sunday_keeps_friday_s_hours()
    {
        State("V01", "2027-02-14T10:00").Should().Be(new OpenState.Open(DirectorySample.Local("2027-02-14T12:00")));
    }

    [Fact]
    public void What_residents_reported_gone_is_not_called_open()
    {
        State("V42", "2026-11-28T15:00").Should().Be(new OpenState.Unverified());
    }

    [Fact]
    public void A_bar_is_still_open_after_midnight()
    {
        var bar = DirectorySample.Catalog.Find("V11")! with { Hours = Every("18:00-02:00") };

        State(bar, "2026-11-28T01:59").Should().Be(new OpenState.Open(DirectorySample.Local("2026-11-28T02:00")));
        State(bar, "2026-11-28T02:00").Should().BeOfType<OpenState.Closed>().Which.Opens.Should().Be(DirectorySample.Local("2026-11-28T18:00"));
    }

    [Fact]
    public void A_place_out_of_business_for_a_while_is_suspended_whatever_its_hours()
    {
        State(DirectorySample.Catalog.Find("V12")! with { Status = ServiceStatus.TemporarilyClosed }, "2026-11-28T10:00").Should().Be(new OpenState.Suspended());
    }

    private static OpeningHours Every(string text) =>
        DayHours.TryParse(text, out var hours) ? new OpeningHours([.. Enumerable.Repeat(hours, 7)], hours) : throw new FormatException(text);

    private static OpenState State(string id, string now) => State(DirectorySample.Catalog.Find(id)!, now);

    private static OpenState State(Service service, string now) => OpeningTimes.At(service, DirectorySample.Catalog.Calendar, DirectorySample.Local(now));
}
