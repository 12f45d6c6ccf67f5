using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Events;

namespace CommunityBot.Benchmarks.Events;

/// <summary>What is held on a day among five thousand series, with nothing, and with something, changed by those in charge.</summary>
public class DayLookUpBenchmarks
{
    private const int Series = 5_000;

    private static readonly string[] Rules = ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;BYDAY=-1TH", "FREQ=YEARLY"];

    private readonly DateTime _now = new(2026, 11, 27, 17, 30, 0);
    private EventCatalog _planned = null!;
    private EventCatalog _changed = null!;
    private int _day;

    [GlobalSetup]
    public void Prepare()
    {
        var events = Enumerable.Range(0, Series).Select(number => new CommunityEvent
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"E{number:0000}"),
            Title = string.Create(CultureInfo.InvariantCulture, $"series {number}"),
            Category = string.Create(CultureInfo.InvariantCulture, $"category {number % 8}"),
            Venue = new Venue(string.Create(CultureInfo.InvariantCulture, $"V{number % 40}"), "venue"),
            Start = new DateTime(2026, 1, 1, 8 + (number % 12), 0, 0),
            Duration = TimeSpan.FromHours(1),
            Rule = Rules[number % Rules.Length],
        });
        _planned = new EventCatalog(events, new WorkingCalendar([]));
        _changed = _planned.With(new EventChanges([.. Enumerable.Range(0, 20).Select(number =>
            new OccurrenceChange(new OccurrenceId(string.Create(CultureInfo.InvariantCulture, $"E{number * 5:0000}"), _now.Date.AddHours(8 + (number * 5 % 12))), null, "R01", new DateTimeOffset(_now, TimeSpan.FromHours(8))))]));
        // The months are expanded when they are first asked for, as on the first day of a host.
        Look_up_a_day();
    }

    /// <summary>Another day of the coming month each time.</summary>
    [Benchmark(Baseline = true)]
    public int Look_up_a_day() => Find(_planned, EventTopic.Everything);

    [Benchmark]
    public int Look_up_a_day_after_twenty_changes() => Find(_changed, EventTopic.Everything);

    [Benchmark]
    public int Look_up_a_category() => Find(_planned, new EventTopic { Categories = ["category 3"] });

    [Benchmark]
    public bool Look_up_the_next_of_one_series() => _changed.Next(_changed.Find("E0042")!, _now) is not null;

    private int Find(EventCatalog events, EventTopic topic)
    {
        var from = _now.Date.AddDays(_day++ % 28);
        var found = EventSearch.Find(events, new EventQuestion(topic, from, from.AddDays(1), _now));
        return found is EventsFound.Listing listing ? listing.Held.Length : 0;
    }
}
