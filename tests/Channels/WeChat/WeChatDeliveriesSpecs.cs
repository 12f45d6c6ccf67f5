using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Channels.WeChat.Api;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static CommunityBot.Tests.Channels.WeChat.DeliveryBench;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatDeliveriesSpecs : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(Now);
    private readonly OneTurnPerPush _turns = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dialogs.Community.RedisKeys _keys = StateServer.NewKeys();
    private readonly ScriptedBot _bot;
    private readonly DeliveryBench _host;
    private readonly DeliveryBench _other;

    public WeChatDeliveriesSpecs()
    {
        // Says the first message back when the test lets it, all others at once.
        _bot = new ScriptedBot(async (context, cancellationToken) =>
        {
            if (context.Activity.Text == "慢")
            {
                await _ready.Task.WaitAsync(cancellationToken);
            }

            await context.SendActivityAsync($"回声：{context.Activity.Text}", cancellationToken: cancellationToken);
        });
        _host = new DeliveryBench(_time, _bot, _turns.RunAsync, _keys);
        _other = new DeliveryBench(_time, _bot, _turns.RunAsync, _keys);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task A_quick_turn_is_answered_at_once() => Content(await _host.DeliverAsync("你好")).Should().Be("回声：你好");

    [Fact]
    public async Task What_was_kept_stands_once_before_the_next_answer_of_any_host()
    {
        var owed = new OutboundMessage { Key = "a", To = Conversation, Text = "修好了，您看行不行？", SendAt = Now, Topic = "repairs" };
        (await _host.PushAsync(owed)).Should().BeOfType<DeliveryOutcome.Kept>();
        await _host.PushAsync(owed);
        await _host.PushAsync(owed with { Key = "b", Text = "过期的", Expires = Now.AddMinutes(-1) });

        Content(await _other.DeliverAsync("你好")).Should().Be("修好了，您看行不行？\n\n回声：你好");
        Content(await _host.DeliverAsync("还在吗", "2")).Should().Be("回声：还在吗");
    }

    [Fact]
    public async Task A_slow_turn_is_answered_by_the_try_that_finds_it_ready()
    {
        (await _host.TimeOutAsync("慢")).Should().BeOfType<WeChatAnswer.Silence>();
        var second = _host.DeliverAsync("慢");
        _ready.SetResult();
        Content(await second).Should().Be("回声：慢");
        _turns.Turns.Should().Be(1);
    }

    [Fact]
    public async Task A_turn_slower_than_all_tries_is_answered_with_the_next_message()
    {
        await SpendAllTriesAsync();
        _ready.SetResult();
        Content(await _host.DeliverAsync("好了吗", "2")).Should().Be("回声：慢\n\n回声：好了吗");
        Content(await _host.DeliverAsync("谢谢", "3")).Should().Be("回声：谢谢");
    }

    [Fact]
    public async Task A_late_answer_is_told_by_whichever_host_gets_the_next_message()
    {
        await SpendAllTriesAsync();
        _ready.SetResult();
        await UntilAsync(async () => (await _host.Kept.WaitingAsync(Conversation, default)) is [{ Text.Length: > 0 }]);
        Content(await _other.DeliverAsync("好了吗", "2")).Should().Be("回声：慢\n\n回声：好了吗");
    }

    [Fact]
    public async Task An_answer_whose_host_died_is_not_passed_over_in_silence()
    {
        await SpendAllTriesAsync();
        Content(await _other.DeliverAsync("好了吗", "2")).Should().Be("回声：好了吗");
        _time.Advance(TimeSpan.FromMinutes(3));
        Content(await _other.DeliverAsync("好了吗", "3")).Should().Be($"{WeChatText.OutOfOrder}\n\n回声：好了吗");
        Content(await _other.DeliverAsync("谢谢", "4")).Should().Be("回声：谢谢");
    }

    [Fact]
    public async Task A_late_turn_that_failed_is_told_with_the_next_message()
    {
        await SpendAllTriesAsync();
        _ready.SetException(new InvalidOperationException("broken"));
        Content(await _host.DeliverAsync("好了吗", "2")).Should().StartWith(WeChatText.TurnFailed);
    }

    [Fact]
    public async Task An_account_that_may_speak_acknowledges_the_last_try_and_speaks_when_it_is_ready()
    {
        await using var platform = await FakePlatform.StartAsync();
        await using var host = new DeliveryBench(_time, _bot, _turns.RunAsync, StateServer.NewKeys(), platform);
        await host.TimeOutAsync("慢");
        await host.TimeOutAsync("慢");
        (await host.TimeOutAsync("慢")).Should().BeOfType<WeChatAnswer.Acknowledgement>();

        _ready.SetResult();

        await UntilAsync(() => Task.FromResult(platform.CallsOf("/cgi-bin/message/custom/send").Any()));
        platform.CallsOf("/cgi-bin/message/custom/send").Single().Json.GetProperty("text").GetProperty("content").GetString().Should().Be("回声：慢");
        await UntilAsync(async () => (await host.Kept.WaitingAsync(Conversation, default)).Count == 0);
        Content(await host.DeliverAsync("谢谢", "2")).Should().Be("回声：谢谢");
    }

    [Fact]
    public async Task A_late_answer_the_platform_does_not_take_waits_for_the_next_message()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.On("/cgi-bin/message/custom/send", _ => new { errcode = 45015, errmsg = "out of time" });
        await using var host = new DeliveryBench(_time, _bot, _turns.RunAsync, StateServer.NewKeys(), platform);
        await host.TimeOutAsync("慢");
        await host.TimeOutAsync("慢");
        await host.TimeOutAsync("慢");

        _ready.SetResult();

        await UntilAsync(async () => (await host.Kept.WaitingAsync(Conversation, default)) is [{ Text.Length: > 0 }]);
        Content(await host.DeliverAsync("谢谢", "2")).Should().Be("回声：慢\n\n回声：谢谢");
    }

    [Fact]
    public async Task What_comes_by_itself_does_not_use_up_the_late_answer()
    {
        await SpendAllTriesAsync();
        _ready.SetResult();
        var report = Message(EventXml("LOCATION", "<Latitude>35</Latitude><Longitude>111</Longitude>", _time.GetUtcNow()));
        Content(await _host.DeliverAsync(report)).Should().Be("回声：");
        Content(await _host.DeliverAsync("好了吗", "2")).Should().StartWith("回声：慢");
    }

    [Fact]
    public async Task Silence_begins_in_time_to_hang_up()
    {
        var first = _host.DeliverAsync("慢");
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
        var message = Message(TextXml("慢", at: _time.GetUtcNow()));
        (await _host.Get<WeChatDeliveries>().DeliverAsync(message, WeChatFormat.Xml, arrival)).Should().BeOfType<WeChatAnswer.Silence>();
    }

    [Fact]
    public async Task A_host_that_stops_finishes_the_turn_it_has_begun()
    {
        var first = _host.DeliverAsync("慢");
        _host.Stop();
        _ready.SetResult();
        Content(await first).Should().Be("回声：慢");
    }

    [Fact]
    public async Task A_host_that_stops_leaves_a_push_it_cannot_finish_to_the_next_one()
    {
        var first = _host.DeliverAsync("慢");
        _host.Stop();
        _time.Advance(WeChatDrain.Patience);
        (await first).Should().BeOfType<WeChatAnswer.Silence>();
    }

    [Fact]
    public async Task What_an_account_that_only_answers_has_no_room_for_is_read_with_the_next_messages()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 300).Select(line => $"第{line}行"));
        await using var host = new DeliveryBench(_time, new ScriptedBot((context, cancellationToken) => context.SendActivityAsync(context.Activity.Text == "名单" ? lines : "好", cancellationToken: cancellationToken)), _turns.RunAsync, _keys);

        var first = Content(await host.DeliverAsync("名单"));
        var second = Content(await host.DeliverAsync("继续", "2"));

        first.Should().EndWith(WeChatText.Continued);
        second.Should().EndWith("好");
        $"{first.Replace($"\n\n{WeChatText.Continued}", "", StringComparison.Ordinal)}\n{second}".Should().Be($"{lines}\n\n好");
        Content(await host.DeliverAsync("谢谢", "3")).Should().Be("好");
    }

    [Fact]
    public async Task What_waits_never_pushes_the_answer_out()
    {
        await _host.PushAsync(new OutboundMessage { Key = "a", To = Conversation, Text = new string('旧', 680), SendAt = Now, Topic = "events" });

        var reply = Content(await _host.DeliverAsync("着火了"));
        reply.Should().Contain("回声：着火了").And.EndWith(WeChatText.Continued);
        System.Text.Encoding.UTF8.GetByteCount(reply).Should().BeLessThanOrEqualTo(2048);
        var next = Content(await _host.DeliverAsync("还有吗", "2"));
        (reply.Count(letter => letter == '旧') + next.Count(letter => letter == '旧')).Should().Be(680);
    }

    [Fact]
    public async Task A_hand_over_that_came_too_late_is_offered_again()
    {
        var bot = new ScriptedBot(async (context, cancellationToken) =>
        {
            await _ready.Task.WaitAsync(cancellationToken);
            await context.SendActivityAsync(new Microsoft.Bot.Schema.Activity { Type = "event", Name = "handoff.initiate" }, cancellationToken);
        });
        await using var platform = await FakePlatform.StartAsync();
        await using var host = new DeliveryBench(_time, bot, _turns.RunAsync, StateServer.NewKeys(), platform);
        await host.TimeOutAsync("人工");
        await host.TimeOutAsync("人工");
        await host.TimeOutAsync("人工");

        _ready.SetResult();

        await UntilAsync(() => Task.FromResult(platform.CallsOf("/cgi-bin/message/custom/send").Any()));
        var menu = platform.CallsOf("/cgi-bin/message/custom/send").Single().Json.GetProperty("msgmenu");
        menu.GetProperty("head_content").GetString().Should().Be(WeChatText.TransferLate);
        menu.GetProperty("list")[0].GetProperty("content").GetString().Should().Be(WeChatText.Handover);
    }

    // Each try reaches the host the gateway happens to choose.
    private async Task SpendAllTriesAsync()
    {
        (await _host.TimeOutAsync("慢")).Should().BeOfType<WeChatAnswer.Silence>();
        (await _other.TimeOutAsync("慢")).Should().BeOfType<WeChatAnswer.Silence>();
        Content(await _host.TimeOutAsync("慢")).Should().Be(WeChatText.StillWorking);
    }
}
