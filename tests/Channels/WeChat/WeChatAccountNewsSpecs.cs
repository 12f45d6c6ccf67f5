using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Support;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using static CommunityBot.Tests.Channels.WeChat.DeliveryBench;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>What the platform tells beside residents' words.</summary>
public sealed class WeChatAccountNewsSpecs : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(Now);
    private readonly DeliveryBench _host;

    public WeChatAccountNewsSpecs() => _host = new DeliveryBench(_time, ScriptedBot.Echo, new OneTurnPerPush().RunAsync, StateServer.NewKeys());

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_bot_is_silent_while_a_person_talks_and_speaks_again_when_they_have_done()
    {
        await _host.DeliverAsync(Message(EventXml("kf_create_session", "<KfAccount>li@gh</KfAccount>")));
        await _host.PushAsync(new OutboundMessage { Key = "a", To = Conversation, Text = "灯修好了", SendAt = Now, Topic = "repairs" });
        (await _host.DeliverAsync("在吗", "1")).Should().BeOfType<WeChatAnswer.Acknowledgement>();

        await _host.DeliverAsync(Message(EventXml("kf_close_session", "<KfAccount>li@gh</KfAccount>")));
        Content(await _host.DeliverAsync("谢谢", "2")).Should().Be("灯修好了\n\n回声：谢谢");
    }

    [Fact]
    public async Task A_session_whose_end_was_never_told_does_not_silence_the_bot_for_ever()
    {
        await _host.DeliverAsync(Message(EventXml("kf_create_session")));
        _time.Advance(TimeSpan.FromHours(25));
        Content(await _host.DeliverAsync("在吗")).Should().Be("回声：在吗");
    }

    [Fact]
    public void The_end_of_a_session_is_told_as_any_channel_tells_it()
    {
        var activity = WeChatActivities.ToActivity(Message(EventXml("kf_close_session")), AppId, new Dictionary<string, string>());
        activity.Name.Should().Be("wechat/handoff.status");
        activity.Value.Should().Be("completed");
    }

    [Theory]
    [InlineData("user_authorization_revoke")]
    [InlineData("user_authorization_cancellation")]
    public void Taking_back_the_authorization_speaks_of_the_resident_it_names(string name)
    {
        var activity = WeChatActivities.ToActivity(Message(EventXml(name, "<OpenID>oSomebodyElse</OpenID><RevokeInfo>1</RevokeInfo>")), AppId, new Dictionary<string, string>());
        activity.Name.Should().Be("wechat/user_authorization_revoke");
        activity.Conversation.Id.Should().Be($"{AppId}:oSomebodyElse");
    }

    [Fact]
    public void A_scan_the_menu_asked_for_is_answered()
    {
        var scan = Message(EventXml("scancode_waitmsg", "<EventKey>scan</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>1</ScanResult></ScanCodeInfo>"));
        scan.AwaitsAnswer.Should().BeTrue();
        WeChatActivities.ToActivity(scan, AppId, new Dictionary<string, string>()).Should().BeEquivalentTo(new { Type = "event", Name = "wechat/scancode_waitmsg", Value = new MenuScan("scan", "qrcode", "1") });
    }

    [Fact]
    public void Asking_for_a_person_gives_the_resident_to_the_accounts_own()
    {
        var ask = new Activity { Type = ActivityTypes.Event, Name = "handoff.initiate" };
        var reply = WeChatReplies.Compose([ask], follows: true, pictures: true).Single().AsReply()!;
        WeChatFormat.Xml.Write(reply, new WeChatAddressing(Resident, Account, Now)).Should().Contain("<MsgType><![CDATA[transfer_customer_service]]></MsgType></xml>");
        WeChatFormat.Json.Write(reply, new WeChatAddressing(Resident, Account, Now)).Should().EndWith("\"MsgType\":\"transfer_customer_service\"}");
        WeChatReplies.Compose([ask, Microsoft.Bot.Builder.MessageFactory.Text("好")], follows: true, pictures: true).Single().AsReply().Should().Be(new WeChatReply.Text("好"));
    }

    [Fact]
    public async Task The_end_of_the_certification_raises_an_alarm()
    {
        await _host.DeliverAsync(Message(EventXml("verify_expired", "<ExpiredTime>1</ExpiredTime>")));
        _host.Log.At(LogLevel.Critical).Should().ContainSingle().Which.Should().Contain("verify_expired");
    }
}
