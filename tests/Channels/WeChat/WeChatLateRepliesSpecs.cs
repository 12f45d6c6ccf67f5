using CommunityBot.Channels.WeChat;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatLateRepliesSpecs
{
    private readonly FakeTimeProvider _time = new(WeChatSample.Now);
    private readonly WeChatLateReplies _late;

    public WeChatLateRepliesSpecs() => _late = new WeChatLateReplies(_time);

    [Fact]
    public async Task Nothing_kept_is_nothing_found() => (await _late.FindAsync("o1")).Should().BeNull();

    [Fact]
    public async Task What_became_ready_is_found_by_its_resident_only()
    {
        _late.Keep("o1", Task.FromResult<string?>("<xml><Content>好了</Content></xml>"));
        (await _late.FindAsync("o1"))!.Words.Should().Be("好了");
        (await _late.FindAsync("o2")).Should().BeNull();
    }

    [Fact]
    public async Task What_is_still_not_ready_is_waited_for_a_moment()
    {
        var turn = new TaskCompletionSource<string?>();
        _late.Keep("o1", turn.Task);
        var impatient = _late.FindAsync("o1");
        _time.Advance(TimeSpan.FromSeconds(1));
        (await impatient).Should().BeNull();
        var patient = _late.FindAsync("o1");
        turn.SetResult("<xml><Content>好了</Content></xml>");
        (await patient)!.Words.Should().Be("好了");
    }

    [Fact]
    public async Task A_turn_that_failed_is_owned_up_to()
    {
        _late.Keep("o1", Task.FromException<string?>(new TimeoutException()));
        (await _late.FindAsync("o1"))!.Words.Should().Be(WeChatText.OutOfOrder);
    }

    [Theory]
    [InlineData(WeChatFormat.Xml)]
    [InlineData(WeChatFormat.Json)]
    internal async Task An_article_is_told_in_words(WeChatFormat format)
    {
        var article = new WeChatReply.Article("文化周", "周六", "https://e.org/p.png", "https://e.org");
        _late.Keep("o1", Task.FromResult<string?>(format.Write(article, new WeChatAddressing("o1", "gh_1", WeChatSample.Now))));
        (await _late.FindAsync("o1"))!.Words.Should().Be("文化周\n周六\nhttps://e.org");
    }

    [Fact]
    public async Task A_newer_late_turn_is_not_forgotten_with_an_older_one()
    {
        _late.Keep("o1", Task.FromResult<string?>(null));
        var older = await _late.FindAsync("o1");
        _late.Keep("o1", Task.FromResult<string?>("<xml><Content>新</Content></xml>"));
        _late.Forget("o1", older!);
        (await _late.FindAsync("o1"))!.Words.Should().Be("新");
    }
}
