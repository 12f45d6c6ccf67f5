using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Events;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Events;

/// <summary>What holds for whatever is in the files.</summary>
public class EventCatalogSpecs
{
    private static readonly WorkingCalendar Calendar = Sample.Model(WorkingCalendar.Read);

    private static readonly EventCatalog Many = EventsSample.Read([.. Enumerable.Range(0, 400).Select(Drawn)]);

    [Fact]
    public void What_stops_on_holidays_is_never_held_on_one() =>
        All().Where(occurrence => occurrence.IsHeld && occurrence.Event.HolidayPolicy != HolidayPolicy.Held && Calendar.On(occurrence.Date).Kind == DayKind.Holiday).Should().BeEmpty();

    [Fact]
    public void What_is_left_out_once_is_never_listed() =>
        All().Where(occurrence => occurrence.IsHeld && occurrence.MovedFor is null && occurrence.Event.Exceptions.Contains(occurrence.Start)).Should().BeEmpty();

    [Fact]
    public void Occurrences_come_in_order_each_once_and_within_what_was_asked()
    {
        var (from, to) = (new DateTime(2027, 1, 15, 12, 0, 0), new DateTime(2027, 3, 2, 9, 0, 0));
        var found = Many.Between(EventTopic.Everything, from, to).ToArray();

        found.Should().NotBeEmpty().And.BeInAscendingOrder(occurrence => occurrence.Start);
        found.Should().OnlyContain(occurrence => occurrence.Start >= from && occurrence.Start < to);
        found.Select(occurrence => (occurrence.Event.Id, occurrence.Start)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_index_finds_what_looking_at_every_series_finds()
    {
        var (from, to) = (new DateTime(2027, 2, 4), new DateTime(2027, 2, 9));

        Many.Between(EventTopic.Everything, from, to).Select(occurrence => (occurrence.Event.Id, occurrence.Start, occurrence.IsHeld))
            .Should().BeEquivalentTo(Many.All.SelectMany(community => Recurrence.Between(community, from, to, Calendar)).Select(occurrence => (occurrence.Event.Id, occurrence.Start, occurrence.IsHeld)));
    }

    [Fact]
    public void The_next_of_many_is_the_soonest_that_is_held_each_event_once()
    {
        var at = new DateTime(2027, 2, 5, 10, 0, 0);
        var next = Many.NextOf(EventTopic.Everything, at, 5);

        next.Should().HaveCount(5).And.BeInAscendingOrder(occurrence => occurrence.Start).And.OnlyContain(occurrence => occurrence.IsHeld);
        next[0].Start.Should().Be(Many.All.Select(community => Many.Next(community, at)).OfType<Occurrence>().Where(occurrence => occurrence.Start >= at).Min(occurrence => occurrence.Start));
    }

    [Fact]
    public void The_next_time_of_every_sample_event_is_the_first_that_is_held_after_now()
    {
        var at = EventsSample.Local("2027-02-05T08:00");
        foreach (var community in EventsSample.Catalog.All.Where(community => community.Status == EventStatus.Confirmed))
        {
            var expected = Recurrence.Between(community, at - community.Duration, at.AddYears(3), Calendar).FirstOrDefault(occurrence => occurrence.IsHeld && occurrence.End > at);

            EventsSample.Catalog.Next(community, at).Should().Be(expected);
        }
    }

    private static IEnumerable<Occurrence> All() => EventsSample.Catalog.Between(EventTopic.Everything, new DateTime(2026, 1, 1), new DateTime(2029, 1, 1))
        .Concat(Many.Between(EventTopic.Everything, new DateTime(2026, 12, 1), new DateTime(2027, 7, 1)));

    // Thursdays of many hours, rules and policies.
    private static EventLineOfFile Drawn(int number)
    {
        string[] rules = ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;BYDAY=-1TH", "FREQ=DAILY;INTERVAL=3;COUNT=60", ""];
        string[] policies = ["照常", "法定假日停", "遇假日顺延"];
        var clock = $"{8 + (number % 12):00}:{number % 2 * 30:00}";
        return new EventLineOfFile
        {
            Id = $"E{number:000}",
            Title = $"活动{number}",
            Start = $"2026-11-26T{clock}",
            Rule = rules[number % rules.Length],
            Policy = policies[number / rules.Length % policies.Length],
            Exceptions = number % 7 == 0 ? $"2026-11-26T{clock}" : "",
            Additions = number % 5 == 0 ? $"2027-02-06T{clock}" : "",
        };
    }
}
