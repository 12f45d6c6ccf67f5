using System.Globalization;
using CommunityBot.Dialogs.Events;

namespace CommunityBot.Tests.Events;

/// <summary>Expansion against python-dateutil and a table of lunar months (oracle/expand.py), which share no code with the slice.</summary>
public class OccurrenceOracleSpecs
{
    [Fact]
    public void Every_sample_event_from_2026_to_2028_is_held_and_left_out_as_the_oracle_says()
    {
        var expected = EventsSample.Oracle("occurrences.txt").SelectMany(Instants).Order(StringComparer.Ordinal);
        var found = EventsSample.Catalog.Between(EventTopic.Everything, new DateTime(2026, 1, 1), new DateTime(2029, 1, 1))
            .Select(occurrence => Line(occurrence.Event.Id, occurrence.Start, occurrence.IsHeld ? "held" : "stopped"));

        found.Order(StringComparer.Ordinal).Should().Equal(expected);
    }

    [Fact]
    public void Events_looked_up_by_name_are_those_of_the_index()
    {
        var (from, to) = (new DateTime(2026, 1, 1), new DateTime(2029, 1, 1));
        foreach (var community in EventsSample.Catalog.All)
        {
            EventsSample.Catalog.Between(new EventTopic { Events = [community.Id] }, from, to)
                .Should().Equal(EventsSample.Catalog.Between(EventTopic.Everything, from, to).Where(occurrence => occurrence.Event.Id == community.Id));
        }
    }

    [Fact]
    public void Rules_of_all_kinds_give_the_days_of_2027_that_the_oracle_says()
    {
        foreach (var line in EventsSample.Oracle("rules.txt"))
        {
            var found = RecurrenceRules.Between(line[0], EventsSample.Local(line[1]), new DateTime(2027, 1, 1), new DateTime(2028, 1, 1));

            found.Select(time => time.ToString("MMdd", CultureInfo.InvariantCulture)).Should().Equal(line[2..], because: $"{line[0]} from {line[1]}");
        }
    }

    [Fact]
    public void Every_lunar_month_of_three_decades_begins_where_the_table_says_and_leap_months_count_for_nothing()
    {
        foreach (var line in EventsSample.Oracle("lunar.txt").Where(line => !line[0].EndsWith('+')))
        {
            var month = line[0].Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();

            new LunarDay(month[1], 1).In(month[0]).Should().Be(DateOnly.Parse(line[1], CultureInfo.InvariantCulture), because: line[0]);
        }
    }

    // E03 2027-02 08:00 stopped 5 8
    private static IEnumerable<string> Instants(string[] line) =>
        line[4..].Select(day => Line(line[0], EventsSample.Local($"{line[1]}-{day.PadLeft(2, '0')}T{line[2]}"), line[3]));

    private static string Line(string id, DateTime start, string what) => string.Create(CultureInfo.InvariantCulture, $"{id} {start:yyyy-MM-dd HH:mm} {what}");
}
