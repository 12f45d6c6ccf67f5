using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Dialogs.Staff;

namespace CommunityBot.Benchmarks.Repairs;

/// <summary>What residents and crews ask for while a hundred thousand orders are open; against one read of the same server.</summary>
public class OpenOrdersBenchmarks
{
    private OpenOrders _orders = null!;
    private Neighbourhood _neighbourhood = null!;
    private string[] _categories = null!;
    private string[] _ofAll = null!;
    private string[] _ofCrew = null!;
    private int _number;

    [GlobalSetup]
    public void Prepare()
    {
        _orders = OpenOrders.Filed.Value;
        _neighbourhood = _orders.Catalog.Get<Neighbourhood>();
        _categories = OpenOrders.Categories(_orders.Catalog);
        var duties = new RepairDuties(_orders.Catalog);
        _ofAll = [.. duties.Queues([new StaffMember("office", "R02", OpenOrders.Now)])];
        _ofCrew = [.. duties.Queues([new StaffMember("crew", "R06", OpenOrders.Now)])];
    }

    [Benchmark(Baseline = true)]
    public Task One_read() => _orders.Database.StringGetAsync("bench:none");

    /// <summary>What the disk takes to keep one value safe, of which every report has one.</summary>
    [Benchmark]
    public Task One_write() => _orders.Database.StringSetAsync("bench:one", ++_number);

    [Benchmark]
    public Task My_orders() => _orders.Store.OfResidentAsync($"app:resident{Next() / 3}", 5, default);

    /// <summary>A neighbour reports what is reported: found, joined, written, everybody's queue moved.</summary>
    [Benchmark]
    public Task A_duplicate_is_found_and_joined()
    {
        var number = Next();
        var report = OpenOrders.Report(number, _neighbourhood, _categories, mayJoin: true);
        return _orders.Store.FileAsync(report with { Reporter = $"app:neighbour{_number}", Push = $"again{_number}" }, default);
    }

    [Benchmark]
    public Task The_queue_of_the_whole_community() => _orders.Store.QueueAsync(_ofAll, 3, default);

    [Benchmark]
    public Task The_queue_of_a_crew() => _orders.Store.QueueAsync(_ofCrew, 3, default);

    private int Next() => (int)((uint)(++_number * 7919) % OpenOrders.Count);
}
