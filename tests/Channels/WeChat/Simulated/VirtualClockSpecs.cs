using CommunityBot.WeChatSimulator.Clock;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

public sealed class VirtualClockSpecs
{
    [Fact]
    public void A_still_clock_moves_only_when_it_is_put_forward()
    {
        var clock = new VirtualClock(WeChatSample.Now, ticks: false);
        clock.Advance(TimeSpan.FromHours(48));
        clock.GetUtcNow().Should().Be(WeChatSample.Now.AddHours(48));
        clock.GetElapsedTime(0).Should().Be(TimeSpan.FromHours(48));
    }

    [Fact]
    public void What_is_due_on_the_way_happens_in_order_and_at_its_time()
    {
        var clock = new VirtualClock(WeChatSample.Now, ticks: false);
        List<string> happened = [];
        using var late = clock.CreateTimer(_ => happened.Add($"late {Seconds(clock)}"), null, TimeSpan.FromSeconds(9), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => happened.Add($"often {Seconds(clock)}"), null, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4));
        using var never = clock.CreateTimer(_ => happened.Add("never"), null, TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromSeconds(12));
        happened.Should().Equal("often 4", "often 8", "late 9", "often 12");
    }

    [Fact]
    public async Task Waiting_ends_at_once_when_a_ticking_clock_is_put_past_it()
    {
        var clock = new VirtualClock(WeChatSample.Now);
        var waiting = Task.Delay(TimeSpan.FromDays(3), clock);
        waiting.IsCompleted.Should().BeFalse();
        clock.Advance(TimeSpan.FromDays(3));
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_ticking_clock_ticks() =>
        await Task.Delay(TimeSpan.FromMilliseconds(20), new VirtualClock(WeChatSample.Now)).WaitAsync(TimeSpan.FromSeconds(30));

    private static double Seconds(VirtualClock clock) => clock.GetElapsedTime(0).TotalSeconds;
}
