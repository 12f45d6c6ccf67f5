using System.Collections.Concurrent;
using System.Text.Json;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using CommunityBot.Tests.Support;
using StackExchange.Redis;
using StackExchange.Redis.Profiling;

namespace CommunityBot.Tests.State;

/// <summary>One turn a push, one after the other, and nothing lost, on one host and on several.</summary>
public class ConversationTurnsSpecs
{
    private const string Resident = "wx1:o-1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory, OnGarnet, OnRedis]
    public async Task A_turn_finds_what_the_turn_before_left(StateServer server)
    {
        using var host = server.Open();
        (await host.CountAsync(Resident, "a")).Should().Be("1");
        (await host.CountAsync(Resident, "b")).Should().Be("2");
        host.KeptCorrupt(Resident).Should().BeEmpty();
    }

    [Theory, OnGarnet, OnRedis]
    public async Task Conversations_do_not_see_each_other(StateServer server)
    {
        using var host = server.Open();
        await host.CountAsync(Resident, "a");
        (await host.CountAsync("wx1:o-2", "a")).Should().Be("1");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_plain_turn_takes_two_round_trips(StateServer server)
    {
        using var host = server.Open();
        await host.CountAsync(Resident, "a");
        var session = new ProfilingSession();
        foreach (var connection in host.Connections)
        {
            connection.RegisterProfiler(() => session);
        }

        await host.CountAsync(Resident, "b");
        var commands = session.FinishProfiling().OrderBy(command => command.CommandCreated).ToList();
        commands.Select(command => command.Command).Should().Equal("EVAL", "EVAL");
        commands.Select(command => command.EndPoint!.ToString()).Distinct().Should().ContainSingle();
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_redelivery_gets_the_reply_again_and_runs_nothing(StateServer server)
    {
        using var host = server.Open();
        await host.CountAsync(Resident, "a");
        (await host.CountAsync(Resident, "a")).Should().Be("1");
        using var other = host.Twin(server);
        (await other.CountAsync(Resident, "a")).Should().Be("1");
        (await other.CountAsync(Resident, "b")).Should().Be("2");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task No_reply_is_remembered_as_no_reply(StateServer server)
    {
        using var host = server.Open();
        var runs = 0;
        for (var delivery = 0; delivery < 3; delivery++)
        {
            (await host.Turns.RunAsync(Resident, "a", _ => Task.FromResult<string?>(++runs > 1 ? "again" : null), CancellationToken.None)).Should().BeNull();
        }

        runs.Should().Be(1);
    }

    [Theory, OnGarnet, OnRedis]
    public async Task Deliveries_of_a_push_under_way_join_its_turn(StateServer server)
    {
        using var host = server.Open();
        var started = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var runs = 0;
        var first = host.Turns.RunAsync(Resident, "a", TurnAsync, CancellationToken.None);
        await started.Task.WaitAsync(Patience);
        var second = host.Turns.RunAsync(Resident, "a", TurnAsync, CancellationToken.None);
        using var other = host.Twin(server);
        var third = other.Turns.RunAsync(Resident, "a", TurnAsync, CancellationToken.None);
        second.IsCompleted.Should().BeFalse();
        finish.SetResult();
        (await Task.WhenAll(first, second, third).WaitAsync(Patience)).Should().AllBe("done");
        runs.Should().Be(1);

        async Task<string?> TurnAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref runs);
            started.TrySetResult();
            await finish.Task;
            return "done";
        }
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_live_owner_keeps_its_push_for_as_long_as_its_turn_takes(StateServer server)
    {
        using var host = server.Open();
        var kept = false;
        // A machine too busy for seconds lets a lease end, which is what it is for: that attempt shows nothing.
        for (var attempt = 0; attempt < 5 && !kept; attempt++)
        {
            var (begun, finish) = (new TaskCompletionSource(), new TaskCompletionSource());
            var turn = host.Turns.RunAsync(Resident, $"{attempt}", TurnAsync, CancellationToken.None);
            await begun.Task.WaitAsync(Patience);
            kept = await IsRenewedAsync(host.Database, host.Keys.OfConversation("q", Resident));
            finish.SetResult();
            (await turn.WaitAsync(Patience)).Should().Be("done");

            async Task<string?> TurnAsync(CancellationToken cancellationToken)
            {
                begun.SetResult();
                await finish.Task;
                return "done";
            }
        }

        kept.Should().BeTrue();

        static async Task<bool> IsRenewedAsync(IDatabase database, RedisKey claim)
        {
            var before = TimeSpan.MaxValue;
            while (await database.KeyTimeToLiveAsync(claim) is { } left)
            {
                if (left > before)
                {
                    return true;
                }

                before = left;
            }

            return false;
        }
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_dead_owners_push_is_taken_over(StateServer server)
    {
        using var host = server.Open();
        // What a host leaves that died within the turn: a place in the line, and nothing in the ring.
        (await host.Store.ClaimAsync(Resident, Pseudonym.Of("a"), "dead")).Standing.Should().Be(Standing.First);
        (await host.CountAsync(Resident, "a").WaitAsync(Patience)).Should().Be("1");
        ConversationStore.Lease.Should().BeLessThan(TimeSpan.FromSeconds(4.5), "a single try of a delivery must be enough");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_failed_turn_leaves_nothing_and_the_next_delivery_runs_it_at_once(StateServer server)
    {
        using var host = server.Open();
        var failing = () => host.Turns.RunAsync(Resident, "a", FailAsync, CancellationToken.None);
        await failing.Should().ThrowAsync<TimeoutException>();
        (await host.Store.ClaimAsync(Resident, Pseudonym.Of("a"), "next")).Standing.Should().Be(Standing.First);
        await host.Store.ReleaseAsync(Resident, Pseudonym.Of("a"), "next");
        (await host.CountAsync(Resident, "a")).Should().Be("1");

        async Task<string?> FailAsync(CancellationToken cancellationToken)
        {
            await host.CountAsync(cancellationToken);
            throw new TimeoutException();
        }
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_host_that_stops_gives_its_push_to_the_next(StateServer server)
    {
        using var host = server.Open();
        using var stopping = new CancellationTokenSource();
        var turn = host.Turns.RunAsync(Resident, "a", async token => { await Task.Delay(Timeout.Infinite, token); return ""; }, stopping.Token);
        await stopping.CancelAsync();
        await turn.Invoking(it => it.WaitAsync(Patience)).Should().ThrowAsync<OperationCanceledException>();
        using var other = host.Twin(server);
        (await other.CountAsync(Resident, "a").WaitAsync(Patience)).Should().Be("1");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task On_one_host_the_turns_of_a_conversation_run_in_the_order_of_their_pushes(StateServer server)
    {
        using var host = server.Open();
        var order = new ConcurrentQueue<int>();
        var turns = Enumerable.Range(0, 100).Select(number => host.Turns.RunAsync(Resident, $"{number}", async _ =>
        {
            order.Enqueue(number);
            await Task.Yield();
            return null;
        }, CancellationToken.None)).ToList();
        await Task.WhenAll(turns).WaitAsync(Patience);
        order.Should().Equal(Enumerable.Range(0, 100));
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_hundred_turns_at_once_on_three_hosts_lose_nothing(StateServer server)
    {
        using var first = server.Open();
        using var second = first.Twin(server);
        using var third = first.Twin(server);
        StateBench[] hosts = [first, second, third];
        var turns = Enumerable.Range(0, 100).Select(number => hosts[number % 3].CountAsync(Resident, $"{number}"));
        var counts = await Task.WhenAll(turns).WaitAsync(Patience);
        counts.Should().BeEquivalentTo(Enumerable.Range(1, 100).Select(count => $"{count}"));
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_lost_race_runs_the_turn_again_on_what_the_winner_wrote(StateServer server)
    {
        using var host = server.Open();
        await host.CountAsync(Resident, "before");
        var runs = 0;
        var reply = await host.Turns.RunAsync(Resident, "slow", async token =>
        {
            var mine = await host.CountAsync(token);
            if (++runs == 1)
            {
                // As if this host had stood still until its lease was over.
                var document = await host.Store.ReadAsync(Resident);
                document.Set("count", "41"u8.ToArray());
                (await host.Store.TryWriteAsync(document)).Should().BeTrue();
            }

            return mine;
        }, CancellationToken.None);
        reply.Should().Be("42");
        runs.Should().Be(2);
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_turn_that_always_loses_gives_up_and_overwrites_nobody(StateServer server)
    {
        using var host = server.Open();
        var runs = 0;
        var losing = () => host.Turns.RunAsync(Resident, "a", async token =>
        {
            runs++;
            var document = await host.Store.ReadAsync(Resident);
            document.Set("winner", "true"u8.ToArray());
            (await host.Store.TryWriteAsync(document)).Should().BeTrue();
            return await host.CountAsync(token);
        }, CancellationToken.None);
        await losing.Should().ThrowAsync<InvalidOperationException>();
        runs.Should().Be(4);
        (await host.Store.ReadAsync(Resident)).Values.Keys.Should().Equal("winner");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task Work_that_outlives_its_turn_cannot_write_to_nowhere(StateServer server)
    {
        using var host = server.Open();
        var over = new TaskCompletionSource();
        Task? late = null;
        await host.Turns.RunAsync(Resident, "a", token => { late = LateAsync(); return Task.FromResult<string?>(""); }, CancellationToken.None);
        over.SetResult();
        await late!.Invoking(it => it).Should().ThrowAsync<InvalidOperationException>();

        async Task LateAsync()
        {
            await over.Task;
            await host.Storage.WriteAsync(new Dictionary<string, object> { ["late"] = 1 });
        }
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_document_lives_as_long_as_the_options_say(StateServer server)
    {
        using var host = server.Open();
        await host.CountAsync(Resident, "a");
        (await host.Database.KeyTimeToLiveAsync(host.Keys.OfConversation("s", Resident))).Should().BeCloseTo(TimeSpan.FromDays(90), TimeSpan.FromMinutes(5));
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_corrupt_document_begins_afresh_and_its_bytes_are_kept(StateServer server)
    {
        using var host = server.Open();
        foreach (var bytes in (string[])["x", "0123456789abcdef", "0123456789abcdef{\"state\":{\"count\":", "0123456789abcdef{\"pushes\":[[7,null]]}", "0123456789abcdef[]"])
        {
            await host.Database.StringSetAsync(host.Keys.OfConversation("s", Resident), bytes);
            (await host.CountAsync(Resident, bytes)).Should().Be("1", bytes);
        }

        var kept = await Task.WhenAll(host.KeptCorrupt(Resident).Select(key => host.Database.StringGetAsync(key)));
        kept.Should().HaveCount(5);
        kept.Select(value => (string?)value).Should().Contain("x");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_hostile_type_in_a_document_is_not_made_and_the_rest_stays(StateServer server)
    {
        using var host = server.Open();
        const string Hostile = """0123456789abcdef{"state":{"count":{"$type":"System.Diagnostics.Process, System.Diagnostics.Process","$value":{}},"other":7},"pushes":[]}""";
        await host.Database.StringSetAsync(host.Keys.OfConversation("s", Resident), Hostile);
        (await host.CountAsync(Resident, "a")).Should().Be("1");
        (await host.Store.ReadAsync(Resident)).Values.Keys.Should().BeEquivalentTo("count", "other");
        ((string?)await host.Database.StringGetAsync(host.KeptCorrupt(Resident).Should().ContainSingle().Subject)).Should().Be(Hostile);
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_document_is_readable_JSON_with_its_Chinese_and_emoji(StateServer server)
    {
        using var host = server.Open();
        await host.Turns.RunAsync(Resident, "a", async token =>
        {
            await host.Storage.WriteAsync(new Dictionary<string, object> { ["说"] = "楼道灯不亮了😀" }, token);
            return "好的\ud800";
        }, CancellationToken.None);
        var stored = (string)(await host.Database.StringGetAsync(host.Keys.OfConversation("s", Resident)))!;
        stored[16..].Should().MatchRegex("""^\{"state":\{"说":"楼道灯不亮了😀"\},"pushes":\[\["PUSH","好的�",\d+\]\]\}$""".Replace("PUSH", Pseudonym.Of("a"), StringComparison.Ordinal));
        JsonDocument.Parse(stored[16..]).Dispose();
    }
}
