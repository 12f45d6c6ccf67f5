using CommunityBot.Channels.WeChat;
using CommunityBot.Tests.Support;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Pushes;
using StackExchange.Redis;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>
/// A redis-server of their own that stands still or is gone while the host is up, in real time: residents read a calm
/// sentence of ours and never the platform's notice that the account is broken.
/// </summary>
[Collection(TwoHostsSpecs.Name)]
public sealed class DeadRedisSpecs : IAsyncLifetime
{
    private const string Resident = "oResident0001";

    private RedisServer _redis = null!;
    private WeChatPlatform _platform = null!;
    private SimulatedHost _host = null!;

    public async Task InitializeAsync()
    {
        if (!RedisServer.IsInstalled)
        {
            return;
        }

        _redis = new RedisServer();
        _platform = await WeChatPlatform.StartAsync(new SimulatorSettings(), TimeProvider.System);
        _host = new SimulatedHost(new HostWishes { Redis = $"!{_redis.Socket}", Api = _platform.Api, Counts = true });
        _platform.Bots = [_host.WeChat];
        await _platform.Residents.FollowAsync(Resident);
        await _platform.Residents.SayAsync(Resident, "一");
    }

    public async Task DisposeAsync()
    {
        _redis?.Freeze(false);
        await (_host?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_platform?.DisposeAsync() ?? ValueTask.CompletedTask);
        _redis?.Dispose();
    }

    [RedisFact]
    public async Task A_server_that_stands_still_gives_the_resident_a_calm_sentence_and_then_goes_on()
    {
        _redis.Freeze();
        var result = await _platform.Residents.SayAsync(Resident, "报修");
        result.Outcome.Should().Be(PushOutcome.Answered);
        result.Text.Should().Be(WeChatText.OutOfOrder);

        _redis.Freeze(false);
        (await _platform.Residents.SayAsync(Resident, "再报")).Text.Should().Contain("再报");
    }

    [RedisFact]
    public async Task A_server_that_is_gone_gives_the_resident_a_calm_sentence()
    {
        _redis.Kill();
        var result = await _platform.Residents.SayAsync(Resident, "报修");
        result.Outcome.Should().Be(PushOutcome.Answered);
        result.Text.Should().Be(WeChatText.OutOfOrder);
    }

    [RedisFact]
    public async Task Whoever_is_in_danger_hears_whom_to_call_although_the_server_is_gone()
    {
        _redis.Kill();
        var result = await _platform.Residents.SayAsync(Resident, "厨房着火了快来人");
        result.Outcome.Should().Be(PushOutcome.Answered);
        result.Text.Should().StartWith("请马上打：119");
    }

    [RedisFact]
    public async Task A_server_that_stops_answering_within_a_turn_leaves_no_try_without_end()
    {
        var saying = _platform.Residents.SayAsync(Resident, "慢 1");
        using (var redis = await ConnectionMultiplexer.ConnectAsync($"!{_redis.Socket}"))
        {
            while (((string?)await redis.GetDatabase().StringGetAsync(Line(redis)))?.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length != 1)
            {
                await Task.Delay(10);
            }
        }

        _redis.Freeze();
        var result = await saying;
        result.Outcome.Should().Be(PushOutcome.Answered);
        result.Text.Should().Be(WeChatText.OutOfOrder);
    }

    [RedisFact]
    public async Task A_server_that_stops_answering_for_a_moment_costs_no_turn_and_no_answer()
    {
        var saying = _platform.Residents.SayAsync(Resident, "慢 1");
        await Task.Delay(500);
        _redis.Freeze();
        await Task.Delay(4000);
        _redis.Freeze(false);
        (await saying).Text.Should().Be("#2 慢 1");
        (await _platform.Residents.SayAsync(Resident, "然后")).Text.Should().Be("#3 然后");
    }

    private static RedisKey Line(ConnectionMultiplexer redis) => redis.GetServers()[0].Keys(pattern: "*:q:*").FirstOrDefault();
}
