using CommunityBot.State;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.State;

/// <summary>The keys of a conversation stay together, so a cluster serves as well as one server.</summary>
public class RedisClusterSpecs
{
    [RedisFact]
    public async Task Turns_of_many_conversations_on_two_hosts_lose_nothing()
    {
        using var cluster = new RedisCluster();
        var keys = StateServer.NewKeys();
        using var first = new StateBench(RedisConnections.To(cluster.ConnectionString, 2), keys);
        using var second = new StateBench(RedisConnections.To(cluster.ConnectionString, 2), keys);
        StateBench[] hosts = [first, second];
        string[] residents = [.. Enumerable.Range(0, 12).Select(number => $"wx1:o-{number}")];
        var slots = residents.Select(resident => first.Connections[0].HashSlot(keys.OfConversation("s", resident)) * 3 / 16384);
        slots.Distinct().Should().HaveCount(3, "the conversations must spread over all nodes");

        var counts = await Task.WhenAll(residents.SelectMany(resident => Enumerable.Range(0, 20)
            .Select(async push => (resident, push, count: await hosts[push % 2].CountAsync(resident, $"{push}"))))).WaitAsync(TimeSpan.FromSeconds(120));
        counts.Select(it => (it.resident, it.count)).Should().BeEquivalentTo(residents.SelectMany(resident => Enumerable.Range(1, 20).Select(count => (resident, count: $"{count}"))));
        var last = counts.First(it => it.count == "20");
        (await first.CountAsync(last.resident, $"{last.push}")).Should().Be("20", "a redelivery finds its reply");
    }

    [RedisFact]
    public async Task The_storage_outside_of_turns_reads_many_keys_of_many_nodes()
    {
        using var cluster = new RedisCluster();
        using var host = new StateBench(RedisConnections.To(cluster.ConnectionString, 2), StateServer.NewKeys());
        var items = Enumerable.Range(0, 20).ToDictionary(number => $"k{number}", number => (object)number);
        await host.Alone.WriteAsync(items);
        (await host.Alone.ReadAsync([.. items.Keys])).Should().BeEquivalentTo(items);
    }
}
