using CommunityBot.WeChatSimulator.Phones;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>Answers that are more than one message, as they stand on the resident's screen.</summary>
public sealed class FollowingSpecs : IAsyncLifetime
{
    private TalkingAccount _account = null!;

    public async Task InitializeAsync() => _account = await TalkingAccount.StartAsync();

    public async Task DisposeAsync() => await _account.DisposeAsync();

    [Fact]
    public async Task A_long_answer_is_read_whole_and_in_order_and_asks_at_its_end()
    {
        await _account.Platform.Residents.SayAsync(TalkingAccount.Resident, "名单");

        var shown = await ShownAsync(3);
        shown.Select(line => line.Route).Should().Equal("passive", "custom", "custom");
        shown[^1].Kind.Should().Be("msgmenu");
        shown[^1].Options.Select(option => option.Title).Should().Equal("要", "不要");
        string.Join('\n', shown.Select(line => line.Text)).Should().Be($"{TalkingAccount.Lines}\n\n还要吗？");
    }

    [Fact]
    public async Task A_picture_alone_is_a_passive_picture_and_given_to_the_platform_once()
    {
        await _account.Platform.Residents.SayAsync(TalkingAccount.Resident, "图");
        await _account.Platform.Residents.SayAsync(TalkingAccount.Resident, "图");

        var shown = await ShownAsync(2);
        shown.Should().OnlyContain(line => line.Route == "passive" && line.Kind == "image");
        shown[0].Picture.Should().NotBeNull().And.Be(shown[1].Picture);
    }

    [Fact]
    public async Task A_picture_with_words_follows_them()
    {
        await _account.Platform.Residents.SayAsync(TalkingAccount.Resident, "图文");

        var shown = await ShownAsync(2);
        shown.Select(line => (line.Route, line.Kind)).Should().Equal(("passive", "text"), ("custom", "image"));
    }

    private async Task<ScreenLine[]> ShownAsync(int count)
    {
        ScreenLine[] shown = [];
        await DeliveryBench.UntilAsync(() => Task.FromResult((shown = [.. _account.Platform.Residents.Screen(TalkingAccount.Resident).Where(line => line.Side == "account")]).Length >= count));
        return shown;
    }
}
