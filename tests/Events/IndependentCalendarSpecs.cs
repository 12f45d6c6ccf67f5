using System.Globalization;
using CommunityBot.Dialogs.Events;
using CommunityBot.Tests.Channels.WeChat;

namespace CommunityBot.Tests.Events;

/// <summary>A phone's parser reads every event on the days and at the times at which it is held.</summary>
public class IndependentCalendarSpecs
{
    [NodeTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_parser_finds_what_is_held_and_nothing_else(bool changed)
    {
        var at = new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.FromHours(8));
        var changes = !changed ? EventChanges.None : EventChanges.None
            .With(new OccurrenceChange(new OccurrenceId("E01", EventsSample.Local("2026-11-27T19:00")), null, "R08", at))
            .With(new OccurrenceChange(new OccurrenceId("E02", EventsSample.Local("2026-12-02T19:30")), EventsSample.Local("2026-12-03T18:00"), "R08", at))
            .With(new OccurrenceChange(new OccurrenceId("E09", EventsSample.Local("2028-02-07T14:30")), null, "R01", at));
        var events = EventsSample.Catalog.With(changes);

        var found = await IndependentCalendar.ExpandAsync(EventCalendar.Write(events.All, "活动", 2026, events.Calendar, changes), "2026-01-01T00:00:00", "2029-01-01T00:00:00");

        var expected = events.Between(EventTopic.Everything, new DateTime(2026, 1, 1), new DateTime(2029, 1, 1)).Where(occurrence => occurrence.IsHeld)
            .Select(occurrence => string.Create(CultureInfo.InvariantCulture, $"{occurrence.Event.Id} {occurrence.Start:yyyy-MM-dd HH:mm}"));
        found.Order(StringComparer.Ordinal).Should().Equal(expected.Order(StringComparer.Ordinal));
    }
}
