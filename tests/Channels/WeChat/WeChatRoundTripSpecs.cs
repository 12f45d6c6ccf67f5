using CommunityBot.Channels.WeChat;
using CommunityBot.State;
using CommunityBot.Tests.Channels.WeChat.Api;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis.Profiling;
using static CommunityBot.Tests.Channels.WeChat.DeliveryBench;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>What a whole push costs the store, and what its redeliveries cost the allotment.</summary>
public sealed class WeChatRoundTripSpecs
{
    [Fact]
    public async Task A_push_takes_two_round_trips_through_the_whole_channel()
    {
        var time = new FakeTimeProvider(WeChatSample.Now);
        await using var host = new DeliveryBench(time, ScriptedBot.Echo, null, StateServer.NewKeys());
        await host.DeliverAsync("热身", "1");
        var session = new ProfilingSession();
        foreach (var connection in host.Get<RedisConnections>().All)
        {
            connection.RegisterProfiler(() => session);
        }

        Content(await host.DeliverAsync("你好", "2")).Should().Be("回声：你好");

        var commands = session.FinishProfiling().OrderBy(command => command.CommandCreated).ToArray();
        commands.Select(command => command.Command).Should().BeEquivalentTo("EVAL", "GET", "EVAL");
        RoundTrips(commands).Should().Be(2);
    }

    [Fact]
    public async Task Redeliveries_open_no_new_allotment()
    {
        await using var platform = await FakePlatform.StartAsync();
        var time = new FakeTimeProvider(WeChatSample.Now);
        await using var host = new DeliveryBench(time, ScriptedBot.Echo, null, StateServer.NewKeys(), platform);
        var ledger = host.Get<RedisWeChatLedger>();
        await host.DeliverAsync("你好");
        for (var spent = 0; spent < 5; spent++)
        {
            (await ledger.TakeAsync(Conversation)).Should().NotBeNull();
        }

        time.Advance(TimeSpan.FromSeconds(5));
        Content(await host.DeliverAsync(WeChatSample.Message(WeChatSample.TextXml("你好", "1", WeChatSample.Now)))).Should().Be("回声：你好");
        (await ledger.TakeAsync(Conversation)).Should().BeNull();
    }

    // A command that was sent after all before it had come back begins another trip.
    private static int RoundTrips(IReadOnlyList<IProfiledCommand> commands)
    {
        var (trips, back) = (0, DateTime.MinValue);
        foreach (var command in commands)
        {
            if (command.CommandCreated >= back)
            {
                trips++;
            }

            var end = command.CommandCreated + command.ElapsedTime;
            back = end > back ? end : back;
        }

        return trips;
    }
}
