using CommunityBot.Dialogs.Events;

namespace CommunityBot.Tests.Events;

/// <summary>What a leader says, and which occurrence it means.</summary>
public class StaffPlannerSpecs
{
    private const string Friday = "2026-11-27T17:30";

    [Theory]
    [InlineData("今天停走", StaffAct.Stop)]
    [InlineData("今天下雨不走了", StaffAct.Stop)]
    [InlineData("改到七点半", StaffAct.Move)]
    [InlineData("今晚改到7点半", StaffAct.Move)]
    [InlineData("恢复", StaffAct.Resume)]
    [InlineData("今晚照常走", StaffAct.Resume)]
    public void The_words_of_a_leader_are_understood(string text, object act) =>
        StaffWish.Read(new EventsTalk(Friday).Read(text))!.Act.Should().Be((StaffAct)act);

    [Theory]
    [InlineData("今天停走吗")]
    [InlineData("今天还走不走")]
    [InlineData("下雨是不是不走了")]
    [InlineData("今晚走不走")]
    [InlineData("今天改时间了没?")]
    [InlineData("今天停水吗")]
    public void Whoever_only_asks_calls_nothing_off(string text) =>
        StaffWish.Read(new EventsTalk(Friday).Read(text)).Should().BeNull();

    [Fact]
    public void Of_two_groups_on_one_evening_the_leader_is_asked_which() =>
        Next("今天停走").Should().BeOfType<StaffStep.Which>().Which.Occurrences.Select(occurrence => occurrence.Event.Id).Should().Equal("E01", "E02");

    [Fact]
    public void Both_are_meant_when_both_are_said() =>
        Next("今天都停走").Should().BeOfType<StaffStep.Change>().Which.Occurrences.Should().HaveCount(2);

    [Theory]
    [InlineData("体育公园分队今天停走", "E02")]
    [InlineData("禹都公园今天停走", "E01")]
    public void A_group_that_is_named_is_the_one_meant(string text, string id) =>
        Next(text).Should().BeOfType<StaffStep.Change>().Which.Occurrences.Should().ContainSingle().Which.Occurrence.Event.Id.Should().Be(id);

    [Fact]
    public void A_time_of_day_is_the_one_nearest_to_the_planned_one() =>
        Next("分队今晚改到七点").Should().BeOfType<StaffStep.Change>().Which.Occurrences[0].To.Should().Be(EventsSample.Local("2026-11-27T19:00"));

    [Fact]
    public void Another_day_keeps_the_time_of_day() =>
        Next("分队改到明天").Should().BeOfType<StaffStep.Change>().Which.Occurrences[0].To.Should().Be(EventsSample.Local("2026-11-28T19:30"));

    [Fact]
    public void A_time_that_is_over_is_refused() => Next("分队今晚改到五点").Should().BeOfType<StaffStep.TimeIsPast>();

    [Fact]
    public void Somebody_elses_event_stays_as_it_is() => Next("合唱团明天停一次").Should().BeOfType<StaffStep.NotInCharge>();

    [Fact]
    public void A_day_without_an_occurrence_has_nothing_to_call_off() =>
        Next("分队明天停走").Should().BeOfType<StaffStep.Nothing>().Which.Next!.Event.Id.Should().Be("E02");

    [Theory]
    [InlineData("分队今晚提前半小时", "2026-11-27T19:00")]
    [InlineData("分队今晚推迟20分钟", "2026-11-27T19:50")]
    public void A_shift_is_counted_from_the_planned_time(string text, string to) =>
        Next(text).Should().BeOfType<StaffStep.Change>().Which.Occurrences.Should().ContainSingle().Which.To.Should().Be(EventsSample.Local(to));

    [Theory]
    [InlineData("分队从明天起停一周", "2026-11-30T19:30", "2026-12-02T19:30", "2026-12-04T19:30")]
    [InlineData("分队11月30号到12月2号停走", "2026-11-30T19:30", "2026-12-02T19:30")]
    public void Of_a_stretch_of_days_every_one_is_meant(string text, params string[] stopped) =>
        Next(text).Should().BeOfType<StaffStep.Change>().Which.Occurrences.Select(one => one.Occurrence.Start).Should().Equal(stopped.Select(EventsSample.Local));

    [Fact]
    public void Once_in_a_stretch_of_days_is_asked_back_for() => Next("禹都公园下周停走一次").Should().BeOfType<StaffStep.Which>();

    [Fact]
    public void A_weekend_without_end_is_the_coming_one() =>
        Next("夜走周末都不走").Should().BeOfType<StaffStep.Change>().Which.Occurrences.Select(one => one.Occurrence.Start).Should().Equal([EventsSample.Local("2026-11-29T19:00")], "the twenty-eighth is off by the files");

    [Fact]
    public void Whoever_is_in_charge_of_nothing_shifts_nothing() => StaffWish.Read(new EventsTalk(Friday).Read("我提前十分钟到")).Should().BeNull();

    private static StaffStep Next(string text) => StaffPlanner.Next(
        StaffWish.Read(new EventsTalk(Friday).Read(text), new EventsInCharge.Charge("R08", ["E01", "E02", "E16"], true))!, ["E01", "E02", "E16"], EventsSample.Catalog, EventChanges.None, EventsSample.Local(Friday));
}
