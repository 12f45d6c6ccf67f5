using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Repairs;

public class DueTimesSpecs
{
    private static readonly FaultCatalog Faults = Sample.Model(FaultCatalog.Read);
    private static readonly WorkingCalendar Calendar = Sample.Model(Neighbourhood.Read).Calendar;

    [Fact]
    public void A_calendar_clock_runs_through_the_weekend()
    {
        var due = DueTimes.Of(Faults["LIGHT_STAIR"], A.FridayEvening, Calendar);

        due.Acknowledge.Should().Be(A.FridayEvening.AddHours(2));
        due.Arrive.Should().Be(A.FridayEvening.AddDays(1));
    }

    [Fact]
    public void A_working_day_clock_stands_still_on_the_weekend()
    {
        DueTimes.Of(Faults["SUGGEST"], A.FridayEvening, Calendar).Acknowledge.Should().Be(A.FridayEvening.AddDays(3));
    }

    [Fact]
    public void A_working_day_clock_stands_still_on_holidays()
    {
        // Thursday 4 February 2027 is the day before New Year's Eve; 5 to 8 February are holidays.
        var eve = new DateTimeOffset(2027, 2, 4, 10, 0, 0, TimeSpan.FromHours(8));

        DueTimes.Of(Faults["SUGGEST"], eve, Calendar).Acknowledge.Should().Be(new DateTimeOffset(2027, 2, 9, 10, 0, 0, TimeSpan.FromHours(8)));
    }

    [Fact]
    public void What_hangs_on_an_approval_has_no_day_by_which_it_is_done()
    {
        DueTimes.Of(Faults["WALL"], A.FridayEvening, Calendar).Resolve.Should().BeNull();
    }
}
