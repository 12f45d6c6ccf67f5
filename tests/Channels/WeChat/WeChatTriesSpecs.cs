using CommunityBot.Channels.WeChat;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatTriesSpecs
{
    private readonly FakeTimeProvider _time = new(WeChatSample.Now);

    [Fact]
    public void Tries_are_counted_for_each_push()
    {
        var tries = new WeChatTries(_time);
        Enumerable.Range(0, 4).Select(_ => tries.Count("a", _time.GetUtcNow())).Should().Equal(1, 2, 3, 3);
        tries.Count("b", _time.GetUtcNow()).Should().Be(1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1.9, 1)]
    [InlineData(5.9, 1)]
    [InlineData(6.1, 2)]
    [InlineData(10.9, 2)]
    [InlineData(11.2, 3)]
    [InlineData(30, 3)]
    public void A_host_that_sees_a_later_try_first_knows_it_by_the_age(double age, int expected) =>
        new WeChatTries(_time).Count("a", _time.GetUtcNow().AddSeconds(-age)).Should().Be(expected);

    [Theory]
    [InlineData(-86_400)]
    [InlineData(86_400)]
    public void A_clock_that_is_set_to_another_day_tells_nothing(double age) =>
        new WeChatTries(_time).Count("a", _time.GetUtcNow().AddSeconds(-age)).Should().Be(1);

    [Fact]
    public void A_push_is_forgotten_after_its_tries()
    {
        var tries = new WeChatTries(_time);
        tries.Count("a", _time.GetUtcNow());
        _time.Advance(TimeSpan.FromMinutes(2));
        tries.Count("a", _time.GetUtcNow()).Should().Be(1);
    }
}
