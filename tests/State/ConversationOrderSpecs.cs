using System.Collections.Concurrent;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.State;

/// <summary>A conversation's turns run in the order in which its pushes came, whichever hosts they came to.</summary>
public sealed class ConversationOrderSpecs
{
    private const string Resident = "wx1:o-1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _order = new();

    [Theory, OnGarnet, OnRedis]
    public async Task A_quick_turn_on_another_host_waits_for_the_slow_one_before_it(StateServer server)
    {
        using var first = server.Open();
        using var second = first.Twin(server);
        var finish = new TaskCompletionSource();
        var slow = SayAsync(first, "slow", finish.Task);
        await InLineAsync(first, "slow");
        var quick = SayAsync(second, "quick");
        await InLineAsync(first, "quick");
        quick.IsCompleted.Should().BeFalse();
        finish.SetResult();
        await Task.WhenAll(slow, quick).WaitAsync(Patience);
        _order.Should().Equal("slow", "quick");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task What_waits_on_one_host_still_comes_before_what_came_later_to_another(StateServer server)
    {
        using var first = server.Open();
        using var second = first.Twin(server);
        var finish = new TaskCompletionSource();
        List<Task> turns = [SayAsync(first, "1", finish.Task)];
        for (var number = 2; number <= 9; number++)
        {
            turns.Add(SayAsync(number % 3 == 0 ? second : first, $"{number}"));
            await InLineAsync(first, $"{number}");
        }

        finish.SetResult();
        await Task.WhenAll(turns).WaitAsync(Patience);
        _order.Should().Equal(Enumerable.Range(1, 9).Select(number => $"{number}"));
    }

    [Theory, OnGarnet, OnRedis]
    public async Task Who_waits_behind_a_dead_host_gets_its_turn_within_a_delivery(StateServer server)
    {
        using var host = server.Open();
        (await host.Store.ClaimAsync(Resident, Pseudonym.Of("dead"), "dead-host")).Standing.Should().Be(Standing.First);
        (await host.Store.ClaimAsync(Resident, Pseudonym.Of("dead too"), "dead-host")).Standing.Should().Be(Standing.Waits);
        (await host.CountAsync(Resident, "a").WaitAsync(Patience)).Should().Be("1");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_turn_that_is_over_holds_nobody_up(StateServer server)
    {
        using var first = server.Open();
        using var second = first.Twin(server);
        await first.CountAsync(Resident, "a");
        (await second.Store.ClaimAsync(Resident, Pseudonym.Of("b"), "second")).Standing.Should().Be(Standing.First, "the write of the turn ended its lease");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_lease_that_is_renewed_too_late_brings_no_turn_back(StateServer server)
    {
        using var host = server.Open();
        await host.Store.ClaimAsync(Resident, Pseudonym.Of("a"), "me");
        (await host.Store.RenewAsync(Resident, Pseudonym.Of("a"), "me")).Should().BeTrue();
        (await host.Store.TryWriteAsync(await host.Store.ReadAsync(Resident))).Should().BeTrue();
        (await host.Store.RenewAsync(Resident, Pseudonym.Of("a"), "me")).Should().BeFalse();
        (await host.Store.ClaimAsync(Resident, Pseudonym.Of("b"), "other")).Standing.Should().Be(Standing.First);
    }

    private static async Task InLineAsync(StateBench host, string push)
    {
        while (((string?)await host.Database.StringGetAsync(host.Keys.OfConversation("q", Resident)))?.Contains($" {Pseudonym.Of(push)}\n") != true)
        {
            await Task.Yield();
        }
    }

    private Task<string?> SayAsync(StateBench host, string push, Task? finish = null) => host.Turns.RunAsync(
        Resident,
        push,
        async _ =>
        {
            await (finish ?? Task.CompletedTask);
            _order.Enqueue(push);
            return push;
        },
        CancellationToken.None);
}
