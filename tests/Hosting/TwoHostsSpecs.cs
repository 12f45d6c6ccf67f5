using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Hosting;

/// <summary>Hosts that share a Redis are one bot to the residents.</summary>
public sealed class TwoHostsSpecs : IDisposable
{
    private readonly HostFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [OnRedis]
    public async Task What_a_killed_host_acknowledged_the_other_one_knows(StateServer server)
    {
        (string Name, string Value)[] shared = [("ConnectionStrings__Redis", server.ConnectionString), ("State__KeyPrefix", StateServer.NewKeys().Prefix)];
        using var first = _folder.Start(shared);
        using var second = _folder.Start(shared);
        using var http = await first.ListenAsync();
        using var other = await second.ListenAsync();
        var phone = new Phone(http, "o-two-hosts");

        var acknowledgement = await phone.SendAsync("金海湾3号楼2单元楼道灯不亮了", A.FridayEvening);
        first.Kill();

        (await phone.On(other).SendAsync("[重发]", A.FridayEvening)).Should().Be(acknowledgement);
        (await phone.On(other).SendAsync("我报的那个怎么样了", A.FridayEvening)).Should().Contain("金海湾");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_conversation_goes_the_same_on_every_server(StateServer server)
    {
        await using var bot = new TestBot(server.ConnectionString);

        (await bot.PlayAsync(Transcript.Read(Path.Combine(AppContext.BaseDirectory, "Conversations/S01-stairwell-light.chat")))).Should().BeEmpty();
    }
}
