using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Channels.WeChat.Api;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static CommunityBot.Tests.Channels.WeChat.DeliveryBench;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>How a message of the bot's own finds its way to somebody who is not waiting for it.</summary>
public sealed class WeChatProactiveSpecs : IAsyncLifetime
{
    private const string Send = "/cgi-bin/message/custom/send";
    private const string Template = "/cgi-bin/message/template/send";

    private readonly FakeTimeProvider _time = new(Now);
    private readonly Dialogs.Community.RedisKeys _keys = StateServer.NewKeys();
    private FakePlatform _platform = null!;
    private DeliveryBench _host = null!;
    private DeliveryBench _other = null!;

    public async Task InitializeAsync()
    {
        _platform = await FakePlatform.StartAsync();
        (_host, _other) = (NewHost(), NewHost());
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _other.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task After_a_residents_message_five_may_follow_within_two_days_whichever_host_sends_them()
    {
        await WriteAsync();

        var outcomes = new List<DeliveryOutcome>();
        for (var number = 0; number < 6; number++)
        {
            outcomes.Add(await (number % 2 == 0 ? _host : _other).PushAsync(Owed($"{number}")));
        }

        outcomes.Take(5).Should().AllBeOfType<DeliveryOutcome.Delivered>();
        outcomes[5].Should().BeOfType<DeliveryOutcome.Kept>();
        _platform.CallsOf(Send).Should().HaveCount(5);
    }

    [Fact]
    public async Task Another_message_of_the_residents_gives_another_five()
    {
        await WriteAsync();
        for (var number = 0; number < 6; number++)
        {
            await _host.PushAsync(Owed($"{number}"));
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        await WriteAsync("2");

        (await _host.PushAsync(Owed("7"))).Should().BeOfType<DeliveryOutcome.Delivered>();
    }

    [Fact]
    public async Task After_two_days_nothing_is_tried()
    {
        await WriteAsync();
        _time.Advance(TimeSpan.FromHours(48));

        (await _host.PushAsync(Owed("1"))).Should().BeOfType<DeliveryOutcome.Kept>();

        _platform.CallsOf(Send).Should().BeEmpty();
    }

    [Fact]
    public async Task A_tap_on_the_menu_allows_three_within_a_minute_and_position_reports_none()
    {
        await _host.DeliverAsync(Message(EventXml("LOCATION", "<Latitude>35</Latitude><Longitude>111</Longitude>")));
        (await _host.PushAsync(Owed("0"))).Should().BeOfType<DeliveryOutcome.Kept>();

        await _host.DeliverAsync(Message(EventXml("CLICK", "<EventKey>报修</EventKey>")));
        for (var number = 1; number <= 3; number++)
        {
            (await _host.PushAsync(Owed($"{number}"))).Should().BeOfType<DeliveryOutcome.Delivered>();
        }

        (await _host.PushAsync(Owed("4"))).Should().BeOfType<DeliveryOutcome.Kept>();
    }

    [Fact]
    public async Task A_platform_that_counts_differently_is_believed()
    {
        await WriteAsync();
        _platform.On(Send, _ => new { errcode = 45047, errmsg = "out of response count limit" });

        (await _host.PushAsync(Owed("1"))).Should().BeOfType<DeliveryOutcome.Kept>();
        (await _other.PushAsync(Owed("2"))).Should().BeOfType<DeliveryOutcome.Kept>();

        _platform.CallsOf(Send).Should().ContainSingle();
    }

    [Fact]
    public async Task When_nobody_may_speak_a_notice_in_an_approved_form_calls_and_the_whole_message_is_kept()
    {
        await using var host = NewHost(("Notices:repairs:TemplateId", "TPL"), ("Notices:repairs:Fields:thing1", "{text}"), ("Notices:repairs:Fields:time2", "{time}"));

        (await host.PushAsync(Owed("1", "修好了\n请您看看"))).Should().BeOfType<DeliveryOutcome.Delivered>();

        var data = _platform.CallsOf(Template).Single().Json.GetProperty("data");
        data.GetProperty("thing1").GetProperty("value").GetString().Should().Be("修好了");
        data.GetProperty("time2").GetProperty("value").GetString().Should().MatchRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d$");
        Content(await host.DeliverAsync("谢谢")).Should().Be("修好了\n请您看看\n\n回声：谢谢");
    }

    [Fact]
    public async Task What_may_have_arrived_is_not_sent_again_in_any_way()
    {
        await WriteAsync();
        _platform.On(Send, _ => null);

        (await _host.PushAsync(Owed("1"))).Should().BeOfType<DeliveryOutcome.Unknown>();
        (await _other.PushAsync(Owed("1"))).Should().BeOfType<DeliveryOutcome.Unknown>();

        _platform.CallsOf(Send).Should().ContainSingle();
        (await _host.Kept.WaitingAsync(Conversation, default)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_sent_is_not_sent_again_by_a_host_that_does_not_know()
    {
        await WriteAsync();
        (await _host.PushAsync(Owed("1"))).Should().BeOfType<DeliveryOutcome.Delivered>();
        (await _other.PushAsync(Owed("1"))).Should().BeOfType<DeliveryOutcome.Delivered>();
        _platform.CallsOf(Send).Should().ContainSingle();
    }

    [Fact]
    public async Task A_platform_out_of_reach_is_tried_later_and_costs_nothing_of_what_is_allowed()
    {
        await WriteAsync();
        _platform.On("/cgi-bin/stable_token", _ => new { errcode = 40164, errmsg = "invalid ip" });
        for (var number = 0; number < 6; number++)
        {
            (await _host.PushAsync(Owed("1"))).Should().BeOfType<DeliveryOutcome.TryLater>();
        }

        _platform.On("/cgi-bin/stable_token", _ => new { access_token = "TOKEN-0", expires_in = 7200 });
        _time.Advance(TimeSpan.FromSeconds(11));

        (await _host.PushAsync(Owed("1"))).Should().BeOfType<DeliveryOutcome.Delivered>();
    }

    [Fact]
    public async Task Somebody_who_left_is_given_up()
    {
        await WriteAsync();
        _platform.On(Send, _ => new { errcode = 43004, errmsg = "require subscribe" });

        (await _host.PushAsync(Owed("1"))).Should().BeOfType<DeliveryOutcome.Undeliverable>().Which.Reason.Should().NotContain(Resident);
    }

    [Fact]
    public async Task Buttons_can_be_tapped()
    {
        await WriteAsync();

        await _host.PushAsync(Owed("1", "好了吗？") with { Buttons = [new MessageButton("好了", "已经好了")] });

        var menu = _platform.CallsOf(Send).Single().Json.GetProperty("msgmenu");
        menu.GetProperty("head_content").GetString().Should().Be("好了吗？");
        menu.GetProperty("list")[0].GetProperty("content").GetString().Should().Be("已经好了");
    }

    [Fact]
    public async Task Buttons_the_platform_does_not_like_are_links()
    {
        await WriteAsync();
        _platform.On(Send, call => call.Text.Contains("msgmenu\"", StringComparison.Ordinal) ? new { errcode = 45098, errmsg = "invalid msgmenu" } : new { errcode = 0, errmsg = "ok" });

        (await _host.PushAsync(Owed("1", "好了吗？") with { Buttons = [new MessageButton("好了", "已经好了")] })).Should().BeOfType<DeliveryOutcome.Delivered>();

        _platform.CallsOf(Send).Last().Json.GetProperty("text").GetProperty("content").GetString().Should().EndWith(">好了</a>");
    }

    [Fact]
    public async Task A_long_message_is_several_and_what_is_not_allowed_of_it_waits()
    {
        await WriteAsync();
        for (var number = 0; number < 3; number++)
        {
            await _host.PushAsync(Owed($"{number}"));
        }

        (await _host.PushAsync(Owed("long", new string('长', 1500)))).Should().BeOfType<DeliveryOutcome.Kept>();

        _platform.CallsOf(Send).Should().HaveCount(5);
        (await _host.Kept.WaitingAsync(Conversation, default)).Should().ContainSingle().Which.Text.Should().MatchRegex("^长+$");
    }

    private DeliveryBench NewHost(params (string, string)[] settings) => new(_time, ScriptedBot.Echo, new OneTurnPerPush().RunAsync, _keys, _platform, settings);

    private async Task WriteAsync(string id = "1")
    {
        await _host.DeliverAsync("你好", id);
        // Noted beside the turn; a question on the same connections comes after it.
        await UntilAsync(async () => await _host.Get<RedisWeChatLedger>().TakeAsync(Conversation) is { } spent && await GivenBackAsync(spent));
    }

    private async Task<bool> GivenBackAsync(string spent)
    {
        await _host.Get<RedisWeChatLedger>().GiveBackAsync(spent);
        return true;
    }

    private static OutboundMessage Owed(string key, string text = "修好了") => new() { Key = key, To = Conversation, Text = text, SendAt = Now, Topic = "repairs" };
}
