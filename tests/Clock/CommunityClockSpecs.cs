using System.Globalization;
using CommunityBot.Clock;

namespace CommunityBot.Tests.Clock;

/// <summary>The community's time, as every decision sees it.</summary>
public class CommunityClockSpecs
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTimeOffset Evening = DateTimeOffset.Parse("2026-11-27T19:52:00+08:00", CultureInfo.InvariantCulture);

    [Fact]
    public void It_starts_at_the_instant_it_is_given_and_ticks()
    {
        var clock = new CommunityClock(Shanghai, Evening);
        var first = clock.GetUtcNow();
        first.Should().BeOnOrAfter(Evening).And.BeBefore(Evening.AddMinutes(5));
        SpinWait.SpinUntil(() => clock.GetUtcNow() > first, TimeSpan.FromMinutes(1)).Should().BeTrue();
    }

    [Fact]
    public void Without_an_instant_it_tells_the_real_time() =>
        new CommunityClock(Shanghai, null).GetUtcNow().Should().BeCloseTo(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1));

    [Fact]
    public void It_can_be_set_forwards_and_back()
    {
        var clock = new CommunityClock(Shanghai, Evening);
        clock.Set(Evening.AddYears(1));
        clock.GetUtcNow().Should().BeOnOrAfter(Evening.AddYears(1));
        clock.Set(Evening.AddYears(-1));
        clock.GetUtcNow().Should().BeOnOrAfter(Evening.AddYears(-1)).And.BeBefore(Evening);
    }

    [Fact]
    public void Its_local_time_is_the_communitys() =>
        new CommunityClock(Shanghai, Evening).GetLocalNow().Offset.Should().Be(TimeSpan.FromHours(8));

    [Fact]
    public void Setting_it_moves_no_time_stamp()
    {
        var clock = new CommunityClock(Shanghai, Evening);
        var before = clock.GetTimestamp();
        clock.Set(Evening.AddYears(1));
        clock.GetElapsedTime(before).Should().BeLessThan(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("2026-11-27T19:52:00+08:00")]
    [InlineData("2026-11-27T11:52:00Z")]
    [InlineData("2026-11-27T11:52:00.000Z")]
    [InlineData("2026-11-27T19:52+08:00")]
    [InlineData("2026-11-27T19:52:00")]
    public void An_instant_is_read_with_its_offset_or_as_the_communitys_time(string text)
    {
        Instant.TryParse(text, Shanghai, out var instant).Should().BeTrue();
        instant.Should().Be(Evening);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-11-27")]
    [InlineData("2026-13-27T19:52:00+08:00")]
    [InlineData("2026-11-27T19:52:00+99:00")]
    [InlineData("0000-11-27T19:52:00+08:00")]
    [InlineData("27/11/2026 19:52 +08:00")]
    [InlineData("现在")]
    public void What_is_no_instant_is_not_guessed_at(string? text) => Instant.TryParse(text, Shanghai, out _).Should().BeFalse();
}
