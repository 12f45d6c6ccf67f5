using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.ServiceDirectory;

namespace CommunityBot.Benchmarks.ServiceDirectory;

/// <summary>The nearest open place among twenty thousand, by day, and at night when all are shut; against looking at every place.</summary>
public class NearestOpenBenchmarks
{
    private const int Places = 20_000;
    private const double South = 35.0;
    private const double West = 111.0;
    private const double Width = 0.2;

    private readonly Random _chance = new(20261127);
    private readonly DirectoryQuery _query = new() { Categories = ["T3"], Said = "T3" };
    private ServiceCatalog _catalog = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var trades = Enumerable.Range(0, 10).Select(number => new ServiceCategory { Code = $"T{number}", Name = $"T{number}", Class = ServiceClass.Basic, Synonyms = [] }).ToArray();
        _ = DayHours.TryParse("08:00-21:30", out var hours);
        var services = Enumerable.Range(0, Places).Select(number => new Service
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"V{number:00000}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"place {number}"),
            Category = trades[number % trades.Length],
            Point = Somewhere(),
            Hours = new OpeningHours([.. Enumerable.Repeat(hours!, 7)], DayHours.Closed),
            LastVerified = new DateOnly(2026, 11, 1),
            VerifiedBy = "R03",
            VerifyEvery = 90,
        });
        _catalog = new ServiceCatalog(trades, services, new WorkingCalendar([]));
    }

    /// <summary>Every place of the trade, as without an index.</summary>
    [Benchmark(Baseline = true)]
    public double Look_at_every_place()
    {
        var here = Somewhere();
        return _catalog.Of("T3").All.Min(place => place.Point.MetresTo(here));
    }

    [Benchmark]
    public SearchOutcomeKind Nearest_open_by_day() => Find(new DateTime(2026, 11, 27, 10, 0, 0));

    [Benchmark]
    public SearchOutcomeKind Nearest_when_all_are_shut() => Find(new DateTime(2026, 11, 27, 3, 0, 0));

    private SearchOutcomeKind Find(DateTime at) =>
        DirectorySearch.Find(_catalog, _query, Somewhere(), at, WalkingPace.Ordinary) is SearchOutcome.Open ? SearchOutcomeKind.Open : SearchOutcomeKind.Shut;

    private GeoPoint Somewhere() => new(South + (_chance.NextDouble() * Width), West + (_chance.NextDouble() * Width));

    /// <summary>What was found.</summary>
    public enum SearchOutcomeKind
    {
        Open,
        Shut,
    }
}
