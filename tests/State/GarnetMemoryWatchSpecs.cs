using CommunityBot.State;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.State;

/// <summary>How full the embedded server is, by its own report.</summary>
public class GarnetMemoryWatchSpecs
{
    [Theory, OnGarnet]
    public async Task The_servers_report_tells_what_collections_take(StateServer server)
    {
        using var connection = server.Connect("allowAdmin=true");
        var database = connection.GetDatabase();
        var (before, limit) = GarnetMemoryWatch.Read((string?)await database.ExecuteAsync("INFO", "STORE") ?? "");
        limit.Should().Be(256L << 20);
        var keys = StateServer.NewKeys();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => database.HashSetAsync(keys.Of($"{number}"), "field", new byte[10_000])));
        var (after, _) = GarnetMemoryWatch.Read((string?)await database.ExecuteAsync("INFO", "STORE") ?? "");
        after.Should().BeGreaterThan(before);
    }

    [Fact]
    public void A_report_without_figures_raises_no_alarm() => GarnetMemoryWatch.Read("# Store\nLogDir:\nLog.MaxMemorySizeBytes:N/A").Should().Be((0L, 0L));
}
