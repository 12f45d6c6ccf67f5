using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeCom.CustomerService;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Channels.WeChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Tests.Channels.WeCom;

/// <summary>Several hosts before one account, and hosts that end in the middle of things.</summary>
public sealed class KfHostsSpecs : IAsyncLifetime
{
    private KfBench _bench = null!;

    private KfPlatform Platform => _bench.Platform;

    public async Task InitializeAsync() => _bench = await KfBench.StartAsync(hosts: 2);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task News_told_twice_to_two_hosts_is_answered_once()
    {
        for (var round = 0; round < 10; round++)
        {
            Platform.Say($"m{round}", $"{round}");
            await Task.WhenAll(_bench.TellAsync(0), _bench.TellAsync(1), _bench.TellAsync(0), _bench.TellAsync(1));
        }

        await _bench.SettledAsync();
        _bench.Heard.Select(activity => activity.Text).Should().Equal(Enumerable.Range(0, 10).Select(round => $"{round}"));
        Platform.CallsOf(KfPlatform.Send).Select(call => call.Json.GetProperty("msgid").GetString()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task One_host_of_all_reads_an_account()
    {
        await using var held = await _bench.Get<RedisKfLease>(0).TakeAsync(KfPlatform.Account);
        (await _bench.Get<RedisKfLease>(1).TakeAsync(KfPlatform.Account)).Should().BeNull();
        await held!.DisposeAsync();
        await using var next = await _bench.Get<RedisKfLease>(1).TakeAsync(KfPlatform.Account);
        next.Should().NotBeNull();
    }

    [Fact]
    public async Task What_a_dead_host_was_told_of_another_reads()
    {
        // The first host has noted the news and acknowledged it; then it died, holding the account.
        Platform.Say("m1", "在吗");
        await using var held = await _bench.Get<RedisKfLease>(0).TakeAsync(KfPlatform.Account);
        await _bench.Get<KfInbox>(0).TellAsync(KfPlatform.Account, null, default);
        await held!.DisposeAsync();
        await DeliveryBench.UntilAsync(() => Task.FromResult(Platform.Said().Any()));
        Platform.Said().Should().Equal("听到：在吗");
    }

    [Fact]
    public async Task An_answer_that_was_decided_but_not_sent_is_sent_by_the_next_host_without_another_turn()
    {
        Platform.Say("m1", "在吗");
        var entry = KfMessageReader.Read(System.Text.Json.JsonDocument.Parse($$"""{"msgid":"m1","open_kfid":"{{KfPlatform.Account}}","external_userid":"{{KfPlatform.Resident}}","send_time":1,"origin":3,"msgtype":"text","text":{"content":"在吗"} }""").RootElement, KfBench.CorpId)!;
        await _bench.State.Turns.RunAsync(
            KfBench.Conversation,
            entry.Message.Stamp.PushId,
            _ => Task.FromResult<string?>("""[{"kind":"text","content":"{\"content\":\"答过了\"}","words":"答过了","buttons":[]}]"""),
            default);

        await _bench.TellAsync(1);
        await _bench.SettledAsync();
        Platform.Said().Should().Equal("答过了");
        _bench.Heard.Should().BeEmpty();
    }

    [Theory]
    [InlineData(40058)]
    [InlineData(95999)]
    public async Task A_lost_cursor_answers_nobody_twice_and_forgets_nobody(int code)
    {
        await _bench.AskAsync("m1", "一");
        await _bench.SettledAsync();
        Platform.Faults.Enqueue(code);
        (await _bench.AskAsync("m2", "二")).Should().Be("听到：二");
        await _bench.SettledAsync();
        _bench.Heard.Select(activity => activity.Text).Should().Equal("一", "二");
    }

    [Fact]
    public async Task A_call_that_is_too_old_is_fetched_without_it()
    {
        Platform.Faults.Enqueue(95007);
        (await _bench.AskAsync("m1", "一")).Should().Be("听到：一");
        Platform.CallsOf(KfPlatform.Sync)[1].Text.Should().NotContain("ENCtoken");
    }

    [Fact]
    public async Task A_turn_that_fails_is_apologised_for_and_the_next_goes_on()
    {
        var usual = _bench.Bot;
        _bench.Bot = (context, cancellationToken) => context.Activity.Text == "坏" ? throw new InvalidOperationException("broken") : usual(context, cancellationToken);
        Platform.Say("m1", "坏");
        (await _bench.AskAsync("m2", "好")).Should().NotBeNull();
        await _bench.SettledAsync();
        Platform.Said().First().Should().Contain(WeChatText.TurnFailed.Split('\n')[0].Replace("\"", "\\\"", StringComparison.Ordinal));
        Platform.Said().Last().Should().Be("听到：好");
    }

    [Fact]
    public async Task No_line_of_the_log_names_a_resident_or_repeats_a_word()
    {
        _bench.Bot = (context, cancellationToken) => context.Activity.Text == "坏" ? throw new InvalidOperationException($"no key {KfBench.Conversation}") : context.SendActivityAsync("我的秘密", cancellationToken: cancellationToken);
        Platform.Refuse(KfPlatform.Send, 95001);
        Platform.Say("m1", "坏");
        Platform.Say("m2", "我家的秘密");
        Platform.Faults.Enqueue(45009);
        await _bench.TellAsync();
        await DeliveryBench.UntilAsync(() => Task.FromResult(Platform.CallsOf(KfPlatform.Sync).Count > 0));
        Platform.Say("m3", "坏");
        await _bench.TellAsync(1);
        await _bench.SettledAsync();

        _bench.Log.Lines.Should().Contain(line => line.Contains("95001", StringComparison.Ordinal)).And.Contain(line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
        _bench.Log.Lines.Should().NotContain(line => line.Contains(KfPlatform.Resident, StringComparison.Ordinal) || line.Contains("秘密", StringComparison.Ordinal) || line.Contains(Platform.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_leaves_nothing_waiting()
    {
        await _bench.AskAsync("m1", "一");
        await _bench.Get<WeChatKeptMessages>().KeepAsync(new OutboundMessage { Key = "k", To = KfBench.Conversation, Text = "等您", SendAt = WeChatSample.Now, Topic = "t" }, default);
        var id = Platform.CallsOf(KfPlatform.Send).Single().Json.GetProperty("msgid").GetString()!;
        (await _bench.Get<RedisKfSent>().FindAsync(KfBench.Conversation, id)).Should().NotBeNull();

        using var turn = new TurnContext(new WeChatAdapter([], Microsoft.Extensions.Logging.Abstractions.NullLogger<WeChatAdapter>.Instance), new Activity { Type = ActivityTypes.Message, Conversation = new ConversationAccount(id: KfBench.Conversation) });
        var records = _bench.Get<IEnumerable<IPersonalRecords>>().ToArray();
        (await Task.WhenAll(records.Select(record => record.TellAsync(turn, default)))).SelectMany(told => told).Select(told => told.Text).Should().Equal("等您");
        foreach (var record in records)
        {
            await record.ForgetAsync(turn, default);
        }

        (await _bench.Get<WeChatKeptMessages>().WaitingAsync(KfBench.Conversation, default)).Should().BeEmpty();
        (await _bench.Get<RedisKfSent>().FindAsync(KfBench.Conversation, id)).Should().BeNull();
        (await _bench.Get<RedisWeChatLedger>().TakeAsync(KfBench.Conversation)).Should().BeNull();
    }
}
