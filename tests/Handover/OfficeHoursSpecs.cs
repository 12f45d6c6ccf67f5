using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Handover;

namespace CommunityBot.Tests.Handover;

public class OfficeHoursSpecs
{
    private static readonly WorkingCalendar Calendar = new([
        new CalendarDay(new DateOnly(2027, 2, 5), DayKind.Holiday, "除夕"),
        new CalendarDay(new DateOnly(2027, 2, 8), DayKind.Holiday, "春节"),
        new CalendarDay(new DateOnly(2027, 2, 14), DayKind.Workday, "调休"),
    ]);

    private static readonly OfficeHours Hours = OfficeHours.Of(new Role { Id = "R02", Name = "客服", DutyHours = "08:30-17:45" }, new HandoverOptions(), Calendar);

    [Theory]
    [InlineData("2026-11-27T08:30", true)]
    [InlineData("2026-11-27T08:29", false)]
    [InlineData("2026-11-27T17:44", true)]
    [InlineData("2026-11-27T17:45", false)]
    [InlineData("2026-11-28T10:00", false)]
    [InlineData("2027-02-05T10:00", false)]
    [InlineData("2027-02-14T10:00", true)]
    public void People_answer_on_working_days_between_the_hours(string now, bool open) => Hours.IsOpen(At(now)).Should().Be(open);

    [Theory]
    [InlineData("2026-11-27T07:00", "2026-11-27T08:30")]
    [InlineData("2026-11-27T18:00", "2026-11-30T08:30")]
    [InlineData("2027-02-04T18:00", "2027-02-09T08:30")]
    [InlineData("2027-02-13T12:00", "2027-02-14T08:30")]
    public void The_promise_skips_rests_and_keeps_made_up_days(string now, string opens) => Hours.Next(At(now)).Should().Be(At(opens));

    [Fact]
    public void Hours_in_words_leave_the_ordinary_ones() =>
        OfficeHours.Of(new Role { Id = "R01", Name = "负责人", DutyHours = "工作日+节假日值班" }, new HandoverOptions(), Calendar).From.Should().Be(new TimeOnly(8, 0));

    private static DateTimeOffset At(string local) => new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
