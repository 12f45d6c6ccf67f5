using CommunityBot.Dialogs.ServiceDirectory;

namespace CommunityBot.Tests.ServiceDirectory;

public class DayHoursSpecs
{
    [Theory]
    [InlineData("08:00-12:00,14:30-18:00", 480, 720, 870, 1080)]
    [InlineData("18:00-02:00", 1080, 1560)]
    [InlineData("00:00-24:00", 0, 1440)]
    [InlineData("08:00-08:00", 480, 1920)]
    public void Hours_are_spans_of_minutes_and_may_run_past_midnight(string text, params int[] minutes)
    {
        DayHours.TryParse(text, out var hours).Should().BeTrue();

        hours!.Spans.SelectMany(span => new[] { span.Start, span.End }).Should().Equal(minutes);
    }

    [Fact]
    public void Three_words_stand_for_round_the_clock_closed_and_unknown()
    {
        Parse("24小时").Should().Be(DayHours.AroundTheClock);
        Parse("休").Should().Be(DayHours.Closed);
        Parse("未知").Should().Be(DayHours.Unknown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8:00-12:00")]
    [InlineData("08:00")]
    [InlineData("25:00-26:00")]
    [InlineData("24:00-25:00")]
    [InlineData("08:60-12:00")]
    [InlineData("08:00-12:00,")]
    [InlineData("08:00-12:00，14:30-18:00")]
    [InlineData("14:30-18:00,08:00-12:00")]
    [InlineData("08:00-12:00,11:00-18:00")]
    [InlineData("18:00-02:00,03:00-04:00")]
    [InlineData("06:00-10:00,22:00-07:00")]
    [InlineData("早8点到晚8点")]
    public void Anything_else_is_no_hours(string text)
    {
        DayHours.TryParse(text, out _).Should().BeFalse();
    }

    private static DayHours? Parse(string text) => DayHours.TryParse(text, out var hours) ? hours : null;
}
