using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Support;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Faults;
using CommunityBot.WeChatSimulator.Pushes;
using StackExchange.Redis;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>
/// Two host processes on one redis-server behind the simulated platform, in real time, since the platform's five seconds
/// and a claim's three are what is tried: each push is answered once, in order, and nothing is lost.
/// </summary>
[Collection(Name)]
public sealed class TwoHostsSpecs : IAsyncLifetime
{
    public const string Name = "two hosts";

    private readonly RedisKeys _keys = StateServer.NewKeys();
    private readonly string[] _residents = [.. Enumerable.Range(1, 6).Select(number => $"oResident000{number}")];
    private WeChatPlatform _platform = null!;
    private HostProcess[] _hosts = [];

    public async Task InitializeAsync()
    {
        if (!RedisServer.IsInstalled)
        {
            return;
        }

        _platform = await WeChatPlatform.StartAsync(new SimulatorSettings(), TimeProvider.System);
        _hosts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => HostProcess.StartAsync(StateServer.Redis.ConnectionString, _keys.Prefix, _platform)));
        _platform.Bots = [.. _hosts.Select(host => host.WeChat)];
        await AllAsync(resident => _platform.Residents.FollowAsync(resident));
        // A host's first turn compiles; the specs below are about the ones after it.
        await AllAsync(resident => _platform.Residents.SayAsync(resident, "一"));
    }

    public async Task DisposeAsync()
    {
        Array.ForEach(_hosts, host => host.Dispose());
        await (_platform?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [RedisFact]
    public async Task A_push_that_reaches_both_hosts_at_once_has_one_turn()
    {
        for (var round = 2; round <= 6; round++)
        {
            _platform.Faults.NextPushes([.. Enumerable.Repeat(Fault.Duplicate, _residents.Length)]);
            await AllAsync(resident => _platform.Residents.SayAsync(resident, "报修"));
        }

        Counts().Should().AllSatisfy(counts => counts.Should().Equal(1, 2, 3, 4, 5, 6));
    }

    [RedisFact]
    public async Task A_turn_longer_than_a_try_is_answered_by_the_other_host_at_the_next_try()
    {
        var results = await AllAsync(resident => _platform.Residents.SayAsync(resident, "慢 6.5"));
        results.Should().OnlyContain(result => result.Outcome == PushOutcome.Answered && result.Tries.Count == 2);
        results.Should().OnlyContain(result => result.Tries[0].Host != result.Tries[1].Host);
        Counts().Should().AllSatisfy(counts => counts.Should().Equal(1, 2));
    }

    [RedisFact]
    public async Task A_reply_that_was_lost_is_given_again_and_costs_no_second_turn()
    {
        _platform.Faults.NextPushes([.. Enumerable.Repeat(Fault.LoseReply, _residents.Length)]);
        await AllAsync(resident => _platform.Residents.SayAsync(resident, "报修"));
        await AllAsync(resident => _platform.Residents.SayAsync(resident, "再报"));
        Counts().Should().AllSatisfy(counts => counts.Should().Equal(1, 2, 3));
    }

    [RedisFact]
    public async Task What_a_resident_says_to_another_host_meanwhile_is_answered_after_what_they_said_before()
    {
        using var redis = StateServer.Redis.Connect();
        var claimed = Claims(redis);
        _platform.Bots = [_hosts[0].WeChat];
        var slow = AllAsync(resident => _platform.Residents.SayAsync(resident, "慢 0.8"));
        while (Claims(redis).Except(claimed).Count() < _residents.Length)
        {
            await Task.Yield();
        }

        _platform.Bots = [_hosts[1].WeChat];
        var quick = await AllAsync(resident => _platform.Residents.SayAsync(resident, "快"));
        // Two answers on two connections may overtake each other on the way; the turns may not.
        (await slow).Select(Count).Should().AllBeEquivalentTo(2);
        quick.Select(Count).Should().AllBeEquivalentTo(3);
    }

    [RedisFact]
    public async Task When_a_host_is_killed_in_the_middle_of_turns_the_other_takes_them_over()
    {
        using var redis = StateServer.Redis.Connect();
        var claimed = Claims(redis);
        var running = AllAsync(resident => _platform.Residents.SayAsync(resident, "慢 2.5"));
        while (Claims(redis).Except(claimed).Count() < _residents.Length)
        {
            await Task.Yield();
        }

        _hosts[0].Kill();
        (await running).Should().OnlyContain(result => result.Outcome == PushOutcome.Answered);
        _platform.Bots = [_hosts[1].WeChat];
        await AllAsync(resident => _platform.Residents.SayAsync(resident, "之后"));
        Counts().Should().AllSatisfy(counts => counts.Should().Equal(1, 2, 3));
    }

    [RedisFact]
    public async Task A_host_that_stands_still_and_comes_back_does_not_repeat_what_the_other_did()
    {
        _hosts[0].Freeze();
        var results = await AllAsync(resident => _platform.Residents.SayAsync(resident, "报修"));
        _hosts[0].Freeze(false);
        results.Should().OnlyContain(result => result.Outcome == PushOutcome.Answered);
        await AllAsync(resident => _platform.Residents.SayAsync(resident, "之后"));
        Counts().Should().AllSatisfy(counts => counts.Should().Equal(1, 2, 3));
    }

    // A turn that runs has its push in the conversation's line.
    private HashSet<string> Claims(IConnectionMultiplexer redis) =>
    [
        .. redis.GetServers()[0].Keys(pattern: $"{_keys.Prefix}:q:*")
            .SelectMany(line => ((string?)redis.GetDatabase().StringGet(line) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(entry => entry.Split(' ')[^1]),
    ];

    private Task<PushResult[]> AllAsync(Func<string, Task<PushResult>> deed) => Task.WhenAll(_residents.Select(deed));

    private static int Count(PushResult result) => Replies.Counts([result.Shown!]).Single();

    // The counts each resident read, in the order they came.
    private IEnumerable<int[]> Counts() => _residents.Select(resident => Replies.Counts(_platform.Residents.Screen(resident)));
}

/// <summary>The specs that must not share the two cores with each other.</summary>
[CollectionDefinition(TwoHostsSpecs.Name, DisableParallelization = true)]
public sealed class AloneOnTheMachine;
