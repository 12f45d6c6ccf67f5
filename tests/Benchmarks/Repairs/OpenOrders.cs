using System.Globalization;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Photos;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Dialogs.Staff;
using CommunityBot.State;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CommunityBot.Benchmarks.Repairs;

/// <summary>A hundred thousand open orders on the embedded server, filed one by one as residents file them.</summary>
internal sealed class OpenOrders
{
    public const int Count = 100_000;

    private const int AtOnce = 32;

    private OpenOrders(IDatabase database, BookWorkOrderStore store, CommunityCatalog catalog) =>
        (Database, Store, Catalog) = (database, store, catalog);

    public static Lazy<OpenOrders> Filed { get; } = new(() => FileAsync().GetAwaiter().GetResult());

    public static DateTimeOffset Now { get; } = new(2026, 11, 27, 19, 52, 0, TimeSpan.FromHours(8));

    public IDatabase Database { get; }

    public BookWorkOrderStore Store { get; }

    public CommunityCatalog Catalog { get; }

    /// <summary>A report like the ones filed: another resident, another place and another fault for every number.</summary>
    public static RepairReport Report(int number, Neighbourhood neighbourhood, string[] categories, bool mayJoin)
    {
        var building = neighbourhood.Buildings[number % neighbourhood.Buildings.Length];
        var draft = new RepairDraft
        {
            Category = categories[number / neighbourhood.Buildings.Length % categories.Length],
            Place = new RepairPlace { Estate = building.Estate, Building = building.Number, Unit = $"{1 + (number % 4)}", Floor = $"{1 + (number % 20)}" },
            Description = "楼道灯不亮了，三楼到四楼那块黑得很",
        };
        return new RepairReport(draft, string.Create(CultureInfo.InvariantCulture, $"app:resident{number / 3}"), string.Create(CultureInfo.InvariantCulture, $"push{number}"), Now.AddMinutes(-number % 40_000), mayJoin);
    }

    private static async Task<OpenOrders> FileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cb-orders-").FullName;
        var garnet = EmbeddedGarnet.Start(folder, 512, NullLoggerFactory.Instance);
        var redis = await ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions { EndPoints = { garnet.EndPoint }, SyncTimeout = 30_000, AsyncTimeout = 30_000 });
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            redis.Dispose();
            garnet.Dispose();
            Directory.Delete(folder, recursive: true);
        };
        var catalog = Understanding.Sample.Catalog();
        var clock = TimeProvider.System;
        var book = new RedisBook(redis, new RedisKeys("bench"));
        var outbox = new BookOutbox(book, Options.Create(new OutboxOptions()), clock);
        var staff = new BookStaff(book, clock);
        var photos = new PhotoShelf(book, null!, new PhotoLinks(book, Options.Create(new PhotoOptions())), outbox, clock);
        var store = new BookWorkOrderStore(book, catalog, new OrderNews(outbox, staff, photos, catalog, clock), new Rotation(staff, Options.Create(new RepairOptions())), photos, clock);
        var (neighbourhood, categories) = (catalog.Get<Neighbourhood>(), Categories(catalog));
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellation) =>
            await store.FileAsync(Report(number, neighbourhood, categories, mayJoin: false), cancellation));
        return new OpenOrders(redis.GetDatabase(), store, catalog);
    }

    public static string[] Categories(CommunityCatalog catalog) => [.. catalog.Get<FaultCatalog>().All.Select(category => category.Code)];
}
