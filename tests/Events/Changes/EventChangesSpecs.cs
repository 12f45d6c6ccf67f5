using CommunityBot.Dialogs.Events;

namespace CommunityBot.Tests.Events;

/// <summary>What those in charge call off or move is so in every answer.</summary>
public class EventChangesSpecs
{
    private static readonly DateTimeOffset At = new(2026, 11, 27, 16, 0, 0, TimeSpan.FromHours(8));
    private static readonly OccurrenceId Tonight = new("E01", EventsSample.Local("2026-11-27T19:00"));

    [Fact]
    public void What_is_called_off_is_said_to_be_off_and_when_it_goes_on() =>
        Talk(Stopped).Say("今晚禹都公园夜走还走不").Should().StartWith("科学健步队·禹都公园夜走 今天（27日周五）停一次，后天（29日周日）19:00恢复。");

    [Fact]
    public void What_is_moved_is_told_at_its_new_time_with_the_old_one() =>
        Talk(Moved("2026-11-27T19:30")).Say("今晚有啥活动").Should().Contain("19:30 科学健步队·禹都公园夜走，禹都公园（原定19:00）");

    [Fact]
    public void What_is_moved_to_another_day_is_found_on_that_day_and_missed_on_its_own()
    {
        var talk = Talk(Moved("2026-11-28T18:30"));

        talk.Say("明天禹都公园夜走几点").Should().Contain("18:30");
        talk.Say("今晚禹都公园夜走走吗").Should().Contain("改到明天（28日周六）18:30");
    }

    [Fact]
    public void The_next_time_passes_over_what_is_called_off_and_finds_what_is_moved()
    {
        EventsSample.Catalog.With(Stopped).Next(EventsSample.Event("E01"), At.DateTime)!.Start.Should().Be(EventsSample.Local("2026-11-29T19:00"));
        EventsSample.Catalog.With(Moved("2026-11-27T19:30")).Next(EventsSample.Event("E01"), At.DateTime)!.Id.Should().Be(Tonight);
    }

    [Fact]
    public void An_occurrence_is_found_by_its_id_wherever_it_was_moved_to()
    {
        EventsSample.Catalog.With(Moved("2026-12-05T18:30")).Find(Tonight)!.Start.Should().Be(EventsSample.Local("2026-12-05T18:30"));
        EventsSample.Catalog.With(Stopped).Find(Tonight)!.IsHeld.Should().BeFalse();
        EventsSample.Catalog.Find(new OccurrenceId("E01", EventsSample.Local("2026-11-27T19:01"))).Should().BeNull();
    }

    [Fact]
    public void Taken_back_it_is_held_as_planned() =>
        EventsSample.Catalog.With(Stopped.Without(Tonight, At)).Find(Tonight)!.IsHeld.Should().BeTrue();

    [Fact]
    public void With_changes_occurrences_still_come_in_order_and_each_once()
    {
        var found = EventsSample.Catalog.With(Moved("2026-11-28T18:30")).Between(EventTopic.Everything, At.DateTime, At.DateTime.AddDays(7)).ToArray();

        found.Should().BeInAscendingOrder(occurrence => occurrence.Start);
        found.Where(occurrence => occurrence.IsHeld).Select(occurrence => occurrence.Id).Should().OnlyHaveUniqueItems();
    }

    private static EventChanges Stopped => EventChanges.None.With(new OccurrenceChange(Tonight, null, "R08", At));

    private static EventChanges Moved(string to) => EventChanges.None.With(new OccurrenceChange(Tonight, EventsSample.Local(to), "R08", At));

    private static EventsTalk Talk(EventChanges changes) => new("2026-11-27T17:30", EventsSample.Catalog.With(changes));
}
