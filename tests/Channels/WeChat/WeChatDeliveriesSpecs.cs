using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatDeliveriesSpecs : IDisposable
{
    private readonly FakeTimeProvider _time = new(Now);
    private readonly OneTurnPerPush _turns = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ApplicationLifetime _host = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly IConnectionMultiplexer _redis = StateServer.Garnet.Connect();
    private readonly RedisBook _book;
    private readonly WeChatDeliveries _deliveries;

    public WeChatDeliveriesSpecs()
    {
        _book = new RedisBook(_redis, StateServer.NewKeys());
        // Says the first message back when the test lets it, all others at once.
        var bot = new ScriptedBot(async (context, cancellationToken) =>
        {
            if (context.Activity.Text == "慢")
            {
                await _ready.Task.WaitAsync(cancellationToken);
            }

            await context.SendActivityAsync($"回声：{context.Activity.Text}", cancellationToken: cancellationToken);
        });
        _deliveries = new WeChatDeliveries(
            new WeChatAdapter([], NullLogger<WeChatAdapter>.Instance),
            bot,
            _turns.RunAsync,
            new WeChatTries(_time),
            new WeChatLateReplies(_time),
            new WeChatKeptMessages(_book),
            new OptionsWrapper<WeChatOptions>(Options()),
            _time,
            _host,
            NullLogger<WeChatDeliveries>.Instance);
    }

    [Fact]
    public async Task A_quick_turn_is_answered_at_once() => Content(await DeliverAsync("你好")).Should().Be("回声：你好");

    [Fact]
    public async Task What_was_kept_stands_once_before_the_next_answer()
    {
        var owed = new OutboundMessage { Key = "a", To = $"{Options().AppId}:{Resident}", Text = "修好了，您看行不行？", SendAt = Now, Topic = "repairs" };
        var kept = new WeChatKeptMessages(_book);
        (await kept.DeliverAsync(owed, new Contact("wechat", null, null, null, owed.To), default)).Should().BeOfType<DeliveryOutcome.Kept>();
        await kept.DeliverAsync(owed, new Contact("wechat", null, null, null, owed.To), default);
        await kept.DeliverAsync(owed with { Key = "b", Text = "过期的", Expires = Now.AddMinutes(-1) }, new Contact("wechat", null, null, null, owed.To), default);

        Content(await DeliverAsync("你好")).Should().Be("修好了，您看行不行？\n\n回声：你好");
        Content(await DeliverAsync("还在吗", "2")).Should().Be("回声：还在吗");
    }

    [Fact]
    public async Task A_slow_turn_is_answered_by_the_try_that_finds_it_ready()
    {
        (await TimeOutAsync("慢")).Should().BeOfType<WeChatAnswer.Silence>();
        var second = DeliverAsync("慢");
        _ready.SetResult();
        Content(await second).Should().Be("回声：慢");
        _turns.Turns.Should().Be(1);
    }

    [Fact]
    public async Task A_turn_slower_than_all_tries_is_answered_with_the_next_message()
    {
        (await TimeOutAsync("慢")).Should().BeOfType<WeChatAnswer.Silence>();
        (await TimeOutAsync("慢")).Should().BeOfType<WeChatAnswer.Silence>();
        Content(await TimeOutAsync("慢")).Should().Be(WeChatText.StillWorking);
        _ready.SetResult();
        Content(await DeliverAsync("好了吗", "2")).Should().Be("回声：慢\n\n回声：好了吗");
        Content(await DeliverAsync("谢谢", "3")).Should().Be("回声：谢谢");
    }

    [Fact]
    public async Task A_late_turn_that_failed_is_told_with_the_next_message()
    {
        await TimeOutAsync("慢");
        await TimeOutAsync("慢");
        await TimeOutAsync("慢");
        _ready.SetException(new InvalidOperationException("broken"));
        Content(await DeliverAsync("好了吗", "2")).Should().StartWith(WeChatText.TurnFailed);
    }

    [Fact]
    public async Task What_comes_by_itself_does_not_use_up_the_late_answer()
    {
        await TimeOutAsync("慢");
        await TimeOutAsync("慢");
        await TimeOutAsync("慢");
        _ready.SetResult();
        var report = Message(EventXml("LOCATION", "<Latitude>35</Latitude><Longitude>111</Longitude>"));
        Content(await _deliveries.DeliverAsync(report, WeChatFormat.Xml, _time.GetTimestamp())).Should().Be("回声：");
        Content(await DeliverAsync("好了吗", "2")).Should().StartWith("回声：慢");
    }

    [Fact]
    public async Task Silence_begins_in_time_to_hang_up()
    {
        var first = DeliverAsync("慢");
        _time.Advance(TimeSpan.FromSeconds(4.4));
        first.IsCompleted.Should().BeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        (await first).Should().BeOfType<WeChatAnswer.Silence>();
    }

    [Fact]
    public async Task A_try_that_spent_its_time_before_the_turn_does_not_wait()
    {
        var arrival = _time.GetTimestamp();
        _time.Advance(TimeSpan.FromSeconds(5));
        (await _deliveries.DeliverAsync(Message(TextXml("慢")), WeChatFormat.Xml, arrival)).Should().BeOfType<WeChatAnswer.Silence>();
    }

    [Fact]
    public async Task A_host_that_stops_leaves_the_push_to_the_next_one()
    {
        var first = DeliverAsync("慢");
        _host.StopApplication();
        (await first).Should().BeOfType<WeChatAnswer.Silence>();
    }

    public void Dispose() => _host.StopApplication();

    // The guard only keeps a broken channel from hanging the suite.
    private Task<WeChatAnswer> DeliverAsync(string content, string id = "1") =>
        _deliveries.DeliverAsync(Message(TextXml(content, id)), WeChatFormat.Xml, _time.GetTimestamp()).WaitAsync(TimeSpan.FromSeconds(20));

    private async Task<WeChatAnswer> TimeOutAsync(string content)
    {
        var answer = DeliverAsync(content);
        _time.Advance(TimeSpan.FromSeconds(4.5));
        return await answer;
    }

    private static string Content(WeChatAnswer answer) =>
        WeChatFormats.Read(answer.Should().BeOfType<WeChatAnswer.Reply>().Which.Content)!["Content"]!;
}
