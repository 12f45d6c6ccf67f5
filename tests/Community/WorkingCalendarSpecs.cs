using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Community;

public class WorkingCalendarSpecs
{
    private static readonly WorkingCalendar Calendar = Sample.Model(Neighbourhood.Read).Calendar;

    [Fact]
    public void The_first_day_of_the_lunar_year_is_a_holiday_nobody_has_confirmed_yet()
    {
        Calendar.On(new DateOnly(2027, 2, 6)).Should().Be(new CalendarDay(new DateOnly(2027, 2, 6), DayKind.Holiday, "春节", Confirmed: false));
    }

    [Fact]
    public void A_made_up_sunday_is_a_working_day()
    {
        Calendar.IsWorkingDay(new DateOnly(2027, 2, 14)).Should().BeTrue();
    }

    [Fact]
    public void Otherwise_the_week_decides()
    {
        Calendar.IsWorkingDay(new DateOnly(2026, 11, 27)).Should().BeTrue();
        Calendar.IsWorkingDay(new DateOnly(2026, 11, 28)).Should().BeFalse();
        Calendar.IsWorkingDay(new DateOnly(2027, 1, 1)).Should().BeFalse();
    }
}
