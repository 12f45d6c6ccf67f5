using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Channels.WeChat.Api;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static CommunityBot.Tests.Channels.WeChat.DeliveryBench;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>Subscription notices go to those who agreed to them, as often as they agreed.</summary>
public sealed class WeChatAcceptanceSpecs : IAsyncLifetime
{
    private const string Send = "/cgi-bin/message/subscribe/bizsend";

    private FakePlatform _platform = null!;
    private DeliveryBench _host = null!;

    public async Task InitializeAsync()
    {
        _platform = await FakePlatform.StartAsync();
        _host = new DeliveryBench(
            new FakeTimeProvider(Now),
            ScriptedBot.Echo,
            new OneTurnPerPush().RunAsync,
            StateServer.NewKeys(),
            _platform,
            ("Notices:repairs:TemplateId", "T1"), ("Notices:repairs:IsSubscription", "true"), ("Notices:repairs:Fields:thing1", "{text}"),
            ("Notices:events:TemplateId", "T2"), ("Notices:events:IsSubscription", "true"), ("Notices:events:IsLongTerm", "true"), ("Notices:events:Fields:thing1", "{text}"));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task Without_an_agreement_nothing_is_tried()
    {
        await PushAsync<DeliveryOutcome.Kept>("1");
        _platform.CallsOf(Send).Should().BeEmpty();
    }

    [Fact]
    public async Task Each_agreement_is_one_notice_however_often_its_event_is_delivered()
    {
        await PopupAsync(1, ("T1", "accept"));
        await PopupAsync(1, ("T1", "accept"));
        await PushAsync<DeliveryOutcome.Delivered>("1");
        await PushAsync<DeliveryOutcome.Kept>("2");
        await PopupAsync(2, ("T1", "accept"));
        await PushAsync<DeliveryOutcome.Delivered>("3");
        _platform.CallsOf(Send).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task One_event_may_tell_of_several_forms(string format)
    {
        await (format == "xml"
            ? PopupAsync(1, ("T0", "reject"), ("T2", "accept"), ("T1", "accept"))
            : _host.DeliverAsync(Message($$$"""{"ToUserName":"{{{Account}}}","FromUserName":"{{{Resident}}}","CreateTime":1795000000,"MsgType":"event","Event":"subscribe_msg_popup_event","List":[],"SubscribeMsgPopupEvent":{"List":[{"TemplateId":"T0","SubscribeStatusString":"reject"},{"TemplateId":"T2","SubscribeStatusString":"accept"},{"TemplateId":"T1","SubscribeStatusString":"accept"}]}}""")));
        (await LeftAsync()).Should().BeEquivalentTo(new Dictionary<string, long> { ["T1"] = 1, ["T2"] = 1 });
    }

    [Fact]
    public async Task A_lasting_agreement_stays_until_it_is_taken_back()
    {
        await PopupAsync(1, ("T2", "accept"));
        await PushAsync<DeliveryOutcome.Delivered>("1", "events");
        await PushAsync<DeliveryOutcome.Delivered>("2", "events");
        await EventAsync("subscribe_msg_change_event", "SubscribeMsgChangeEvent", 2, "<TemplateId>T2</TemplateId><SubscribeStatusString>reject</SubscribeStatusString>");
        await PushAsync<DeliveryOutcome.Kept>("3", "events");
    }

    [Fact]
    public async Task What_did_not_arrive_did_not_cost()
    {
        await PopupAsync(1, ("T1", "accept"));
        _platform.On(Send, _ => new { errcode = 47003, errmsg = "argument invalid" });
        await PushAsync<DeliveryOutcome.Kept>("1");
        (await LeftAsync()).Should().ContainKey("T1");

        _platform.On(Send, _ => new { errcode = 0, errmsg = "ok" });
        await PushAsync<DeliveryOutcome.Delivered>("2");
        (await LeftAsync()).Should().BeEmpty();
        await EventAsync("subscribe_msg_sent_event", "SubscribeMsgSentEvent", 3, "<TemplateId>T1</TemplateId><MsgID>7</MsgID><ErrorCode>3</ErrorCode><ErrorStatus>failed</ErrorStatus>");
        (await LeftAsync()).Should().ContainKey("T1");
    }

    [Fact]
    public async Task A_platform_that_knows_of_no_agreement_is_believed()
    {
        await PopupAsync(1, ("T1", "accept"));
        await PopupAsync(2, ("T1", "accept"));
        _platform.On(Send, _ => new { errcode = 43101, errmsg = "user refuse to accept the msg" });
        await PushAsync<DeliveryOutcome.Kept>("1");
        (await LeftAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Agreements_go_with_the_resident()
    {
        await PopupAsync(1, ("T1", "accept"));
        var turn = new Microsoft.Bot.Builder.TurnContext(_host.Get<WeChatAdapter>(), new Microsoft.Bot.Schema.Activity { Type = "message", Conversation = new Microsoft.Bot.Schema.ConversationAccount(id: Conversation) });
        (await _host.Get<Dialogs.Community.IPersonalRecords>().TellAsync(turn, default)).Should().ContainSingle(record => record.Text == "T1: 1");
        await _host.Get<Dialogs.Community.IPersonalRecords>().ForgetAsync(turn, default);
        (await LeftAsync()).Should().BeEmpty();
    }

    private async Task PushAsync<T>(string key, string topic = "repairs")
        where T : DeliveryOutcome =>
        (await _host.PushAsync(new OutboundMessage { Key = key, To = Conversation, Text = "修好了", SendAt = Now, Topic = topic })).Should().BeOfType<T>();

    private Task<System.Collections.Immutable.ImmutableDictionary<string, long>> LeftAsync() => _host.Get<RedisWeChatAcceptances>().LeftAsync(Conversation);

    private Task<WeChatAnswer> PopupAsync(int second, params (string Template, string Status)[] told) => EventAsync("subscribe_msg_popup_event", "SubscribeMsgPopupEvent", second, [.. told.Select(each => $"<TemplateId><![CDATA[{each.Template}]]></TemplateId><SubscribeStatusString><![CDATA[{each.Status}]]></SubscribeStatusString><PopupScene>2</PopupScene>")]);

    private Task<WeChatAnswer> EventAsync(string name, string container, int second, params string[] items) =>
        _host.DeliverAsync(Message(EventXml(name, $"<{container}>{string.Concat(items.Select(item => $"<List>{item}</List>"))}</{container}>", Now.AddSeconds(second))));
}
