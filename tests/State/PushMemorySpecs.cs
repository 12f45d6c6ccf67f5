using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.State;

/// <summary>A push is known for a day and its reply for a minute, however much is said meanwhile.</summary>
public sealed class PushMemorySpecs
{
    private const string Resident = "wx1:o-1";

    private int _runs;

    [Theory, OnGarnet, OnRedis]
    public async Task A_redelivery_after_a_burst_of_others_gets_its_reply_and_no_second_turn(StateServer server)
    {
        using var host = server.Open();
        using var other = host.Twin(server);
        for (var number = 1; number <= 30; number++)
        {
            await SayAsync(host, number, "好");
        }

        (await SayAsync(host, 1, "again")).Should().Be("好 1");
        (await SayAsync(other, 2, "again")).Should().Be("好 2");
        _runs.Should().Be(30);
    }

    [Theory, OnGarnet, OnRedis]
    public async Task The_first_of_six_long_replies_is_given_again(StateServer server)
    {
        using var host = server.Open();
        var reply = new string('长', 660);
        for (var number = 1; number <= 6; number++)
        {
            await SayAsync(host, number, reply);
        }

        (await SayAsync(host, 1, "again")).Should().Be($"{reply} 1");
        (await SayAsync(host, 5, "again")).Should().Be($"{reply} 5");
        _runs.Should().Be(6);
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_push_sent_again_hours_later_runs_nothing(StateServer server)
    {
        using var host = server.Open();
        for (var number = 1; number <= 12; number++)
        {
            await SayAsync(host, number, "好");
        }

        (await host.Database.KeyTimeToLiveAsync(host.Keys.OfConversation("d", Resident, Pseudonym.Of("1")))).Should().BeCloseTo(TimeSpan.FromHours(24), TimeSpan.FromMinutes(1));
        (await host.Database.KeyTimeToLiveAsync(host.Keys.OfConversation("r", Resident, Pseudonym.Of("1")))).Should().BeCloseTo(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(30));
        await host.Database.KeyDeleteAsync(host.Keys.OfConversation("r", Resident, Pseudonym.Of("1")));
        (await SayAsync(host, 1, "again")).Should().BeNull("its reply is forgotten, its turn is not");
        _runs.Should().Be(12);
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_redelivery_does_not_wait_for_the_turn_under_way(StateServer server)
    {
        using var host = server.Open();
        await SayAsync(host, 1, "好");
        var (begun, finish) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = host.Turns.RunAsync(Resident, "slow", async _ => { begun.SetResult(); await finish.Task; return "慢"; }, CancellationToken.None);
        await begun.Task;
        using var other = host.Twin(server);
        (await SayAsync(host, 1, "again").WaitAsync(TimeSpan.FromSeconds(30))).Should().Be("好 1");
        (await SayAsync(other, 1, "again").WaitAsync(TimeSpan.FromSeconds(30))).Should().Be("好 1");
        finish.SetResult();
        (await slow).Should().Be("慢");
    }

    [Theory, OnGarnet, OnRedis]
    public async Task Every_host_knows_a_push_that_waits_that_runs_and_that_is_over(StateServer server)
    {
        using var host = server.Open();
        using var other = host.Twin(server);
        (await other.Turns.KnowsAsync(Resident, "a")).Should().BeFalse();
        await host.Store.ClaimAsync(Resident, Pseudonym.Of("a"), "me");
        await host.Store.ClaimAsync(Resident, Pseudonym.Of("b"), "me");
        (await other.Turns.KnowsAsync(Resident, "a")).Should().BeTrue();
        (await other.Turns.KnowsAsync(Resident, "b")).Should().BeTrue();
        await host.Store.ReleaseAsync(Resident, Pseudonym.Of("a"), "me");
        await host.Store.ReleaseAsync(Resident, Pseudonym.Of("b"), "me");
        for (var number = 1; number <= 12; number++)
        {
            await SayAsync(host, number, "好");
        }

        (await other.Turns.KnowsAsync(Resident, "1")).Should().BeTrue();
        (await other.Turns.KnowsAsync(Resident, "12")).Should().BeTrue();
        (await other.Turns.KnowsAsync(Resident, "13")).Should().BeFalse();
    }

    [Theory, OnGarnet, OnRedis]
    public async Task A_push_may_be_called_anything(StateServer server)
    {
        using var host = server.Open();
        foreach (var name in (string[])["a b", "a\nb", "\"]}", new string('x', 3000), "@ - %d"])
        {
            (await host.Turns.RunAsync(Resident, name, _ => Task.FromResult<string?>($"re {name}"), CancellationToken.None)).Should().Be($"re {name}");
            (await host.Turns.RunAsync(Resident, name, _ => Task.FromResult<string?>("again"), CancellationToken.None)).Should().Be($"re {name}");
        }
    }

    private Task<string?> SayAsync(StateBench host, int number, string reply) => host.Turns.RunAsync(
        Resident,
        $"{number}",
        _ =>
        {
            _runs++;
            return Task.FromResult<string?>($"{reply} {number}");
        },
        CancellationToken.None);
}
