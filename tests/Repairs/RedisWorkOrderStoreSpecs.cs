using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;
using StackExchange.Redis;

namespace CommunityBot.Tests.Repairs;

/// <summary>One order for each push, whatever dies in between, and no change lost.</summary>
public sealed class RedisWorkOrderStoreSpecs : IDisposable
{
    private const string Resident = "resident";

    private readonly RedisKeys _keys = StateServer.NewKeys();
    private readonly List<IConnectionMultiplexer> _connections = [];

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

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

        (await FileAsync(store, "1", beforeMidnight)).Number.Should().Be("20261127-001");
        (await FileAsync(store, "2", beforeMidnight)).Number.Should().Be("20261127-002");
        (await FileAsync(store, "3", beforeMidnight.AddSeconds(1))).Number.Should().Be("20261128-001");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_push_that_comes_again_finds_its_order_and_changes_nothing(StateServer server)
    {
        var store = Host(server);
        var first = await FileAsync(store, "1");
        var second = await FileAsync(store, "2", A.FridayEvening.AddSeconds(1));

        var again = await store.FileAsync("1", A.FridayEvening.AddDays(1), number => Order(number, "1") with { Description = "another wording" }, default);

        again.Should().BeEquivalentTo(first);
        (await NumbersAsync(store)).Should().Equal(second.Number, first.Number);
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Two_hosts_that_get_the_same_pushes_at_once_file_each_of_them_once(StateServer server)
    {
        var stores = new[] { Host(server), Host(server) };

        var filed = await Task.WhenAll(Enumerable.Range(0, 50).SelectMany(push => stores.Select(async store => (push, (await FileAsync(store, $"{push}")).Number))));

        filed.Distinct().Should().HaveCount(50);
        filed.Select(order => order.Number).Distinct().Should().HaveCount(50);
        (await NumbersAsync(stores[0])).Should().BeEquivalentTo(filed.Select(order => order.Number).Distinct());
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_host_that_dies_between_number_and_order_leaves_the_number_to_the_next_delivery(StateServer server)
    {
        var given = "";
        await FluentActions.Awaiting(() => Host(server).FileAsync("push", A.FridayEvening, Dies, default)).Should().ThrowAsync<OperationCanceledException>();

        var store = Host(server);
        (await FileAsync(store, "another")).Number.Should().NotBe(given);
        (await FileAsync(store, "push")).Number.Should().Be(given);
        (await NumbersAsync(store)).Should().HaveCount(2);

        WorkOrder Dies(string number)
        {
            given = number;
            throw new OperationCanceledException();
        }
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_host_that_dies_before_the_residents_list_is_made_good_by_the_next_delivery(StateServer server)
    {
        var store = Host(server);
        var filed = await FileAsync(store, "push");
        var list = server.Connect();
        _connections.Add(list);
        (await list.GetDatabase().KeyDeleteAsync(_keys.Of($"order-numbers:{Resident}"))).Should().BeTrue();

        (await FileAsync(store, "push")).Number.Should().Be(filed.Number);

        (await NumbersAsync(store)).Should().Equal(filed.Number);
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_resident_sees_their_own_orders_newest_first_and_not_more_than_asked_for(StateServer server)
    {
        var store = Host(server);
        var numbers = new List<string>();
        for (var push = 0; push < 4; push++)
        {
            numbers.Insert(0, (await FileAsync(store, $"{push}", A.FridayEvening.AddSeconds(push))).Number);
        }

        await store.FileAsync("theirs", A.FridayEvening, number => Order(number, "theirs") with { Reporter = "neighbour" }, default);

        (await store.OfResidentAsync(Resident, 3, default)).Select(order => order.Number).Should().Equal(numbers[..3]);
        (await store.OfResidentAsync("stranger", 3, default)).Should().BeEmpty();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Changes_at_once_from_two_hosts_all_stay(StateServer server)
    {
        var stores = new[] { Host(server), Host(server) };
        var number = (await FileAsync(stores[0], "push")).Number;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(photo =>
            stores[photo % 2].ChangeAsync(number, order => order.AddPhotos(Resident, [$"photo-{photo}"], A.FridayEvening), default)));

        outcomes.Should().AllBeOfType<ChangeOutcome.Changed>();
        var changed = (await stores[0].FindAsync(number, default))!;
        changed.Photos.Should().BeEquivalentTo(Enumerable.Range(0, 30).Select(photo => $"photo-{photo}"));
        changed.History.Should().HaveCount(31);
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_refused_change_and_an_unknown_number_write_nothing(StateServer server)
    {
        var store = Host(server);
        var filed = await FileAsync(store, "push");

        (await store.ChangeAsync(filed.Number, order => order.Withdraw("neighbour", A.FridayEvening), default)).Should().BeOfType<ChangeOutcome.NotTheirs>();
        (await store.ChangeAsync("20261127-999", order => order.Withdraw(Resident, A.FridayEvening), default)).Should().BeNull();

        (await store.FindAsync(filed.Number, default)).Should().BeEquivalentTo(filed);
        (await store.FindAsync("20261127-999", default)).Should().BeNull();
    }

    private RedisWorkOrderStore Host(StateServer server)
    {
        var connection = server.Connect();
        _connections.Add(connection);
        return new RedisWorkOrderStore(connection, _keys);
    }

    private static Task<WorkOrder> FileAsync(RedisWorkOrderStore store, string push, DateTimeOffset? now = null) =>
        store.FileAsync(push, now ?? A.FridayEvening, number => Order(number, push), default);

    private static WorkOrder Order(string number, string push) => A.WorkOrder(Resident) with { Number = number, Push = push, Description = "楼道灯不亮了😟" };

    private static async Task<IEnumerable<string>> NumbersAsync(RedisWorkOrderStore store) =>
        (await store.OfResidentAsync(Resident, 1000, default)).Select(order => order.Number);
}
