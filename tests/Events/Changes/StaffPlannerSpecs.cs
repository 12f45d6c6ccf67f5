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

    private static StaffStep Next(string text) => StaffPlanner.Next(
        StaffWish.Read(new EventsTalk(Friday).Read(text))!, ["E01", "E02", "E16"], EventsSample.Catalog, EventChanges.None, EventsSample.Local(Friday));
}
