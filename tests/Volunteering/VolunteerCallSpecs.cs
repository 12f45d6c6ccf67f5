using System.Collections.Immutable;
using CommunityBot.Dialogs.Volunteering;

namespace CommunityBot.Tests.Volunteering;

public class VolunteerCallSpecs
{
    private static readonly DateTimeOffset Start = new(2026, 11, 28, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly VolunteerCall Call = new()
    {
        Number = "1128-1",
        Push = "p",
        By = "R01",
        Task = "清楼道堆物",
        Start = Start,
        End = Start.AddHours(2),
        Estate = "EST02",
        Needed = 2,
    };

    [Fact]
    public void Places_end_when_as_many_as_are_needed_have_them()
    {
        var full = Claimed(Claimed(Call, "甲"), "乙");

        full.Claim(Volunteer("丙"), Start.AddDays(-1)).Should().BeOfType<ClaimOutcome.Full>();
        full.Claim(Volunteer("甲"), Start.AddDays(-1)).Should().BeOfType<ClaimOutcome.Claimed>().Which.Call.Claims.Should().HaveCount(2);
        full.Without("甲").Claim(Volunteer("丙"), Start.AddDays(-1)).Should().BeOfType<ClaimOutcome.Claimed>();
    }

    [Fact]
    public void Reporting_opens_half_an_hour_before_and_counts_from_the_beginning()
    {
        var call = Claimed(Call, "甲");

        call.CheckIn(Volunteer("甲"), Start.AddMinutes(-31)).Should().BeOfType<CheckInOutcome.TooEarly>();
        var early = Came(call, "甲", Start.AddMinutes(-20));
        early.Served(early.Of("甲")!).Should().Be(TimeSpan.FromHours(2));
        var late = Came(call, "甲", Start.AddMinutes(30));
        late.Served(late.Of("甲")!).Should().Be(TimeSpan.FromMinutes(90));
        call.Served(call.Of("甲")!).Should().Be(TimeSpan.Zero, "who did not come has not served");
    }

    [Fact]
    public void Who_comes_without_a_place_takes_a_free_one_and_no_more()
    {
        var call = Came(Claimed(Call, "甲"), "乙", Start);

        call.Claims.Should().HaveCount(2);
        call.CheckIn(Volunteer("丙"), Start).Should().BeOfType<CheckInOutcome.Full>();
        call.Present.Should().Be(1);
    }

    [Fact]
    public void A_call_is_for_those_who_can_and_have_time_and_for_all_of_these_when_they_are_too_few()
    {
        var roll = new VolunteerRoll([
            Volunteer("水电周末") with { Skills = ["水电"], Free = FreeTimes.Weekends },
            Volunteer("水电平时") with { Skills = ["水电"], Free = FreeTimes.Workdays },
            Volunteer("随时"),
        ]);

        Who(roll.For(Call with { Needed = 1, Skills = ["水电"] })).Should().Equal("水电周末");
        Who(roll.For(Call with { Needed = 2, Skills = ["水电"] })).Should().Equal("水电周末", "随时");
        Who(roll.For(Call)).Should().Equal("水电周末", "随时");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(14, 0)]
    [InlineData(15, 0.5)]
    [InlineData(90, 1.5)]
    [InlineData(110, 2)]
    public void Hours_are_written_to_the_half_hour(int minutes, double hours) => ServiceHours.Of(TimeSpan.FromMinutes(minutes)).Should().Be((decimal)hours);

    private static IEnumerable<string> Who(ImmutableArray<Volunteer> volunteers) => volunteers.Select(volunteer => volunteer.Resident);

    private static Volunteer Volunteer(string resident) => new(resident, resident, Start.AddDays(-9));

    private static VolunteerCall Claimed(VolunteerCall call, string resident) => ((ClaimOutcome.Claimed)call.Claim(Volunteer(resident), Start.AddDays(-1))).Call;

    private static VolunteerCall Came(VolunteerCall call, string resident, DateTimeOffset at) => ((CheckInOutcome.Came)call.CheckIn(Volunteer(resident), at)).Call;
}
