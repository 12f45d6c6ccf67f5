using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Photos;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Dialogs.Staff;
using CommunityBot.Photos;
using CommunityBot.State;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Repairs;

/// <summary>One order for each thing that is broken, whoever reports it, on whichever host, however often the push comes.</summary>
public sealed class BookWorkOrderStoreSpecs : IDisposable
{
    private const string Resident = "resident";
    private static readonly Actor Crew = new("crew", "R06");

    private readonly FakeTimeProvider _clock = new(A.FridayEvening.ToUniversalTime());
    private readonly RedisKeys _keys = StateServer.NewKeys();
    private readonly List<IDisposable> _opened = [];
    private readonly RepairOptions _options = new();

    public BookWorkOrderStoreSpecs() => _clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("community", TimeSpan.FromHours(8), null, null));

    public void Dispose() => _opened.ForEach(opened => opened.Dispose());

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task An_order_is_found_as_it_was_filed(StateServer server)
    {
        var store = Host(server);
        var filed = await FileAsync(store, "push");

        (await store.FindAsync(filed.Number, default)).Should().BeEquivalentTo(filed);
        (await store.FindAsync("20261127-999", default)).Should().BeNull();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_number_begins_with_the_residents_day_and_counts_on(StateServer server)
    {
        var store = Host(server);
        var beforeMidnight = new DateTimeOffset(2026, 11, 27, 23, 59, 59, TimeSpan.FromHours(8));

        (await FileAsync(store, "1", building: "1", now: beforeMidnight)).Number.Should().Be("20261127-001");
        (await FileAsync(store, "2", building: "2", now: beforeMidnight)).Number.Should().Be("20261127-002");
        (await FileAsync(store, "3", building: "3", now: beforeMidnight.AddSeconds(1))).Number.Should().Be("20261128-001");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_push_that_comes_again_finds_what_it_became(StateServer server)
    {
        var store = Host(server);
        var first = await store.FileAsync(Report("1"), default);
        var joined = await store.FileAsync(Report("2", resident: "neighbour"), default);

        (await store.FileAsync(Report("1"), default)).Should().BeOfType<FileOutcome.Filed>().Which.Order.Number.Should().Be(first.Into.Number);
        (await store.FileAsync(Report("2", resident: "neighbour"), default)).Should().BeOfType<FileOutcome.Joined>();
        (await store.FindAsync(first.Into.Number, default))!.Households.Should().Be(2);
        joined.Should().BeOfType<FileOutcome.Joined>();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Two_hosts_that_get_the_same_pushes_at_once_file_each_of_them_once(StateServer server)
    {
        var stores = new[] { Host(server), Host(server) };

        var filed = await Task.WhenAll(Enumerable.Range(0, 30).SelectMany(push => stores.Select(async store => (push, (await FileAsync(store, $"{push}", building: $"{push}")).Number))));

        filed.Distinct().Should().HaveCount(30);
        filed.Select(order => order.Number).Distinct().Should().HaveCount(30);
        (await stores[0].OfResidentAsync(Resident, 100, default)).Select(order => order.Number).Should().BeEquivalentTo(filed.Select(order => order.Number).Distinct());
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Neighbours_who_report_the_same_light_in_the_same_instant_on_two_hosts_share_one_order(StateServer server)
    {
        var stores = new[] { Host(server), Host(server) };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => stores[number % 2].FileAsync(Report($"{number}", resident: $"resident {number}"), default)));

        outcomes.OfType<FileOutcome.Filed>().Should().ContainSingle();
        outcomes.Select(outcome => outcome.Into.Number).Distinct().Should().ContainSingle();
        (await stores[0].FindAsync(outcomes[0].Into.Number, default))!.Households.Should().Be(20);
        (await stores[1].OfResidentAsync("resident 7", 5, default)).Should().ContainSingle();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task What_is_withdrawn_done_or_old_is_not_joined(StateServer server)
    {
        var store = Host(server);
        var first = await FileAsync(store, "1");
        await store.ChangeAsync(first.Number, new Actor(Resident), order => order.Withdraw(new Actor(Resident), A.FridayEvening), default);
        var second = await store.FileAsync(Report("2", resident: "neighbour"), default);
        var later = await store.FileAsync(Report("3", resident: "third", now: A.FridayEvening.AddDays(15)), default);

        second.Should().BeOfType<FileOutcome.Filed>();
        later.Should().BeOfType<FileOutcome.Filed>();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_neighbour_who_meant_another_light_gets_an_order_of_their_own(StateServer server)
    {
        var store = Host(server);
        var first = await FileAsync(store, "1");
        await store.FileAsync(Report("2", resident: "neighbour"), default);

        var split = await store.SplitOffAsync(first.Number, Report("3", resident: "neighbour"), default);

        split.Should().BeOfType<FileOutcome.Filed>().Which.Order.Number.Should().NotBe(first.Number);
        (await store.FindAsync(first.Number, default))!.Households.Should().Be(1);
        (await store.OfResidentAsync("neighbour", 5, default)).Should().ContainSingle().Which.Number.Should().Be(split!.Into.Number);
        (await store.SplitOffAsync(first.Number, Report("4", resident: "stranger"), default)).Should().BeNull();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Changes_at_once_from_two_hosts_all_stay(StateServer server)
    {
        var stores = new[] { Host(server), Host(server) };
        var number = (await FileAsync(stores[0], "push")).Number;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(photo =>
            stores[photo % 2].ChangeAsync(number, new Actor(Resident, Push: $"photo {photo}"), order => order.AddPhotos(new Actor(Resident, Push: $"photo {photo}"), [$"photo-{photo}"], A.FridayEvening), default)));

        outcomes.Should().AllBeOfType<ChangeOutcome.Changed>();
        var changed = (await stores[0].FindAsync(number, default))!;
        changed.Photos.Should().BeEquivalentTo(Enumerable.Range(0, 30).Select(photo => $"photo-{photo}"));
        changed.History.Should().HaveCount(31);
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_message_has_its_effect_on_an_order_once(StateServer server)
    {
        var store = Host(server);
        var number = (await FileAsync(store, "push")).Number;
        var urging = new Actor(Resident, Push: "urge");

        for (var delivery = 0; delivery < 3; delivery++)
        {
            (await store.ChangeAsync(number, urging, order => order.Urge(urging, A.FridayEvening.AddDays(delivery)), default)).Should().BeOfType<ChangeOutcome.Changed>();
        }

        (await store.FindAsync(number, default))!.History.Should().HaveCount(2);
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_refused_change_and_an_unknown_number_write_nothing(StateServer server)
    {
        var store = Host(server);
        var filed = await FileAsync(store, "push");

        (await store.ChangeAsync(filed.Number, new Actor("neighbour"), order => order.Withdraw(new Actor("neighbour"), A.FridayEvening), default)).Should().BeOfType<ChangeOutcome.NotTheirs>();
        (await store.ChangeAsync("20261127-999", new Actor(Resident), order => order.Withdraw(new Actor(Resident), A.FridayEvening), default)).Should().BeNull();

        (await store.FindAsync(filed.Number, default)).Should().BeEquivalentTo(filed);
        (await store.FindAsync("20261127-999", default)).Should().BeNull();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_queue_counts_all_and_shows_the_most_pressing_first(StateServer server)
    {
        var store = Host(server);
        for (var building = 1; building <= 12; building++)
        {
            await FileAsync(store, $"{building}", building: $"{building}", now: A.FridayEvening.AddHours(-building));
        }

        var taken = (await store.QueueAsync([New], 3, default)).Orders[0];
        await store.ChangeAsync(taken.Number, Crew, order => order.Accept(Crew, A.FridayEvening), default);

        var waiting = await store.QueueAsync([New], 3, default);
        waiting.Total.Should().Be(11);
        waiting.Orders.Select(order => order.Place.Building).Should().Equal("11", "10", "9");
        (await store.QueueAsync([New, Out], 3, default)).Total.Should().Be(12);

        await store.ChangeAsync(taken.Number, Crew, order => order.Finish(Crew, [], false, A.FridayEvening), default);
        (await store.QueueAsync([Out], 3, default)).Should().BeEquivalentTo(new QueuePage(0, []));
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task The_clock_escalates_what_is_overdue_and_closes_what_nobody_answered(StateServer server)
    {
        var store = Host(server);
        var number = (await FileAsync(store, "push")).Number;
        await store.KeepTimeAsync(default);
        (await store.FindAsync(number, default))!.Level.Should().Be(0);

        _clock.Advance(TimeSpan.FromMinutes(121));
        await store.KeepTimeAsync(default);
        (await store.FindAsync(number, default))!.Level.Should().Be(1);

        await store.ChangeAsync(number, Crew, order => order.Finish(Crew, [], false, _clock.GetLocalNow()), default);
        _clock.Advance(WorkOrder.AnswerAwaited);
        await store.KeepTimeAsync(default);
        (await store.FindAsync(number, default))!.Status.Should().Be(WorkOrderStatus.Closed);

        _clock.Advance(WorkOrder.ContactKept);
        await store.KeepTimeAsync(default);
        (await store.FindAsync(number, default))!.Concerned.Should().BeFalse();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Everybody_an_order_concerns_hears_of_it_once_and_the_crew_of_new_orders(StateServer server)
    {
        var (store, outbox, staff) = HostWithPeople(server);
        await staff.BindAsync(await staff.IssueCodeAsync("R06", "console", default), "crew", default);
        var number = (await FileAsync(store, "1")).Number;
        await store.FileAsync(Report("2", resident: "neighbour"), default);
        (await outbox.PendingAsync("crew", default)).Should().Contain(message => message.Text.Contains(number));

        await store.ChangeAsync(number, Crew with { Push = "done" }, order => order.Finish(Crew with { Push = "done" }, ["after"], false, A.FridayEvening), default);

        foreach (var resident in new[] { Resident, "neighbour" })
        {
            (await outbox.PendingAsync(resident, default)).Should().ContainSingle(message => message.Text.Contains("修好了，您看行不行") && message.Photo == "after" && message.Buttons.Length == 2);
        }
    }

    private static string New => OrderQueue.Name("R06", "EST01", false);

    private static string Out => OrderQueue.Name("R06", "EST01", true);

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Work_that_goes_round_comes_to_everybody_on_duty_in_turn_on_two_hosts(StateServer server)
    {
        _options.RotatingRoles.Add("R06");
        var (store, _, staff) = HostWithPeople(server);
        var hosts = new[] { store, Host(server) };
        foreach (var name in new[] { "a", "b", "c", "off" })
        {
            await staff.BindAsync(await staff.IssueCodeAsync("R06", "console", default), name, default);
        }

        await staff.SetDutyAsync("off", false, default);
        var by = new Actor("office", "R02");
        var orders = await Task.WhenAll(Enumerable.Range(0, 9).Select(number => FileAsync(store, $"{number}", building: $"{number}")));

        var given = await Task.WhenAll(orders.Select((order, index) => hosts[index % 2].DispatchAsync(order.Number, by with { Push = order.Number }, "R06", A.FridayEvening, default)));
        await hosts[0].DispatchAsync(orders[0].Number, by with { Push = orders[0].Number }, "R06", A.FridayEvening, default);

        given.Select(outcome => ((ChangeOutcome.Changed)outcome!).Order.Holder).Should().BeEquivalentTo("a", "b", "c", "a", "b", "c", "a", "b", "c");
        (await store.FindAsync(orders[0].Number, default))!.Holder.Should().Be(((ChangeOutcome.Changed)given[0]!).Order.Holder, "a redelivered message passes nobody's turn");
    }

    private BookWorkOrderStore Host(StateServer server) => HostWithPeople(server).Store;

    private (BookWorkOrderStore Store, BookOutbox Outbox, BookStaff Staff) HostWithPeople(StateServer server)
    {
        var connection = server.Connect();
        var book = new RedisBook(connection, _keys);
        _opened.AddRange([book, connection]);
        var catalog = Sample.Catalog();
        var outbox = new BookOutbox(book, Options.Create(new OutboxOptions()), _clock);
        var staff = new BookStaff(book, _clock);
        var links = new PhotoLinks(book, Options.Create(new PhotoOptions()));
        var photos = new PhotoShelf(book, Pictures(), links, outbox, _clock);
        return (new BookWorkOrderStore(book, catalog, new OrderNews(outbox, staff, photos, catalog, _clock), new Rotation(staff, Options.Create(_options)), photos, _clock), outbox, staff);
    }

    private static async Task<WorkOrder> FileAsync(BookWorkOrderStore store, string push, string building = "3", DateTimeOffset? now = null) =>
        (await store.FileAsync(Report(push, building: building, now: now), default)).Into;

    private static RepairReport Report(string push, string resident = Resident, string building = "3", DateTimeOffset? now = null) =>
        new(A.RepairDraft() with { Place = A.RepairPlace() with { Building = building }, Description = "楼道灯不亮了😟" }, resident, push, now ?? A.FridayEvening);

    private PhotoFiles Pictures()
    {
        var folder = new TemporaryFolder();
        var http = new HttpClient();
        _opened.AddRange([folder, http]);
        return new PhotoFiles(http, Options.Create(new PhotoOptions { Folder = folder.Path }), Options.Create(new StateOptions()), new HostingEnvironment { ContentRootPath = folder.Path }, NullLogger<PhotoFiles>.Instance);
    }
}
