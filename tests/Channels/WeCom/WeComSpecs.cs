using System.Net;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeCom;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Channels.WeChat;
using CommunityBot.Tests.Channels.WeChat.Api;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Channels.WeCom;

/// <summary>WeCom's application messages, called as WeCom calls.</summary>
public sealed class WeComSpecs : IAsyncLifetime
{
    private const string CorpId = "ww0123456789abcdef";
    private const string Member = "zhang.san@example";

    private static readonly WeChatCrypto Crypto = WeChatSample.Crypto(receiver: CorpId);

    private FakePlatform _platform = null!;
    private WeChatHost _host = null!;

    public async Task InitializeAsync()
    {
        _platform = await FakePlatform.StartAsync();
        _platform.On("/cgi-bin/gettoken", _ => new { errcode = 0, errmsg = "ok", access_token = _platform.Token, expires_in = 7200 });
        var bot = new ScriptedBot((context, cancellationToken) =>
            context.SendActivityAsync($"{context.Activity.ChannelId} {context.Activity.Conversation.Id} {context.Activity.Name}{context.Activity.Text}", cancellationToken: cancellationToken));
        _host = await WeChatHost.StartAsync(bot: bot, settings: new Dictionary<string, string?>
        {
            ["WeCom:CorpId"] = CorpId,
            ["WeCom:AgentId"] = "1000002",
            ["WeCom:Token"] = WeChatSample.Token,
            ["WeCom:EncodingAESKey"] = WeChatSample.Key,
            ["WeCom:Secret"] = ApiBench.Secret,
            ["WeCom:ApiBaseAddress"] = _platform.Address.ToString(),
        });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task The_settings_page_gets_its_echo_opened()
    {
        var echo = Crypto.Seal("1616140317555161061", WeChatSample.KeyOf(WeChatSample.Key), TimeProvider.System.GetUtcNow());
        (await _host.Client.GetByteArrayAsync(new Uri($"/wecom?{Query(echo)}&echostr={Uri.EscapeDataString(echo.Encrypted)}", UriKind.Relative)))
            .Should().Equal("1616140317555161061"u8.ToArray());
    }

    [Fact]
    public async Task An_echo_with_its_plus_signs_left_bare_is_opened()
    {
        var echo = Crypto.Seal("42", WeChatSample.KeyOf(WeChatSample.Key), TimeProvider.System.GetUtcNow());
        while (!echo.Encrypted.Contains('+', StringComparison.Ordinal))
        {
            echo = Crypto.Seal("42", WeChatSample.KeyOf(WeChatSample.Key), TimeProvider.System.GetUtcNow());
        }

        (await _host.Client.GetStringAsync(new Uri($"/wecom?{Query(echo)}&echostr={Uri.EscapeDataString(echo.Encrypted).Replace("%2B", "+", StringComparison.Ordinal)}", UriKind.Relative))).Should().Be("42");
    }

    [Fact]
    public async Task A_members_message_is_answered_under_the_corporations_seal()
    {
        (await AskAsync(Text("食堂几点开门", "1"))).Should().Be($"wecom {CorpId}:{Member} 食堂几点开门");
    }

    [Fact]
    public async Task An_event_carries_the_channels_name()
    {
        (await AskAsync(Xml("<MsgType>event</MsgType><Event>enter_agent</Event><EventKey></EventKey><AgentID>1000002</AgentID>"))).Should().Be($"wecom {CorpId}:{Member} wecom/enter_agent");
    }

    [Fact]
    public async Task A_redelivery_gets_the_same_answer()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AskAsync(Text("你好", "7"))));
        replies.Distinct().Should().ContainSingle();
    }

    [Theory]
    [InlineData("another corporation's")]
    [InlineData("old")]
    [InlineData("unencrypted")]
    [InlineData("forged")]
    [InlineData("another application's")]
    public async Task Whatever_is_not_the_corporations_gets_the_one_refusal(string kind)
    {
        var now = TimeProvider.System.GetUtcNow();
        var crypto = kind == "another corporation's" ? WeChatSample.Crypto(receiver: "wwother") : Crypto;
        var push = crypto.Seal(kind == "another application's" ? Text("你好", "1").Replace("1000002", "1000003", StringComparison.Ordinal) : Text("你好", "1"), WeChatSample.KeyOf(WeChatSample.Key), kind == "old" ? now.AddMinutes(-10) : now);
        var query = kind == "forged" ? Query(push).Replace("msg_signature=", "msg_signature=0", StringComparison.Ordinal) : Query(push);
        using var content = new StringContent(kind == "unencrypted" ? Text("你好", "1") : Body(push));
        using var response = await _host.Client.PostAsync(new Uri($"/wecom?{query}", UriKind.Relative), content);
        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).Should().Be("forbidden");
    }

    [Fact]
    public async Task The_bot_speaks_first_by_the_application_and_never_twice()
    {
        var message = new OutboundMessage { Key = "k", To = $"{CorpId}:{Member}", Text = "有新工单😀", SendAt = WeChatSample.Now, Topic = "repairs.staff" };
        (await PushAsync(message)).Should().BeOfType<DeliveryOutcome.Delivered>();
        (await PushAsync(message)).Should().BeOfType<DeliveryOutcome.Delivered>();

        var sent = _platform.CallsOf("/cgi-bin/message/send").Single();
        sent.Text.Should().Be($$"""{"touser":"{{Member}}","msgtype":"text","agentid":1000002,"text":{"content":"有新工单😀"},"enable_duplicate_check":1}""");
        _platform.CallsOf("/cgi-bin/gettoken").Should().ContainSingle().Which.Query.Should().Contain($"corpid={CorpId}");
    }

    [Fact]
    public async Task What_can_be_said_next_is_numbered_since_nothing_can_be_tapped()
    {
        var message = new OutboundMessage { Key = "b", To = $"{CorpId}:{Member}", Text = "接吗？", Buttons = [new MessageButton("接单", "接单 7"), new MessageButton("不接", "不接 7")], SendAt = WeChatSample.Now, Topic = "repairs.staff" };
        await PushAsync(message);
        _platform.CallsOf("/cgi-bin/message/send").Single().Json.GetProperty("text").GetProperty("content").GetString().Should().Be("接吗？\n\n1. 接单 7\n2. 不接 7");

        _platform.On("/cgi-bin/message/send", _ => new { errcode = 81013, errmsg = "user & party & tag all invalid" });
        await PushAsync(message with { Key = "c" });
        (await AskAsync(Text("在", "2"))).Should().EndWith("\n\n1. 接单 7\n2. 不接 7");
    }

    [Fact]
    public async Task What_the_application_may_not_send_is_shown_with_the_next_answer()
    {
        _platform.On("/cgi-bin/message/send", _ => new { errcode = 81013, errmsg = "user & party & tag all invalid" });
        var message = new OutboundMessage { Key = "k", To = $"{CorpId}:{Member}", Text = "有新工单", SendAt = WeChatSample.Now, Topic = "repairs.staff" };
        (await PushAsync(message)).Should().BeOfType<DeliveryOutcome.Kept>();

        (await AskAsync(Text("在", "2"))).Should().StartWith("有新工单\n\n");
    }

    [Fact]
    public async Task Without_a_corporation_there_is_no_such_address()
    {
        await using var host = await WeChatHost.StartAsync();
        using var response = await host.Client.GetAsync(new Uri("/wecom?msg_signature=1", UriKind.Relative));
        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Half_of_a_configuration_is_refused_at_start()
    {
        new WeComOptionsValidator().Validate(null, new WeComOptions { CorpId = CorpId, Secret = "s", HandOverTo = "a b" }).Failures.Should().HaveCount(4);
    }

    private Task<DeliveryOutcome> PushAsync(OutboundMessage message) => _host.Services.GetServices<IProactiveChannel>().Single(channel => channel.ChannelId == "wecom")
        .DeliverAsync(message, new Contact("wecom", null, null, Member, message.To), default);

    private async Task<string> AskAsync(string message)
    {
        var push = Crypto.Seal(message, WeChatSample.KeyOf(WeChatSample.Key), TimeProvider.System.GetUtcNow());
        using var content = new StringContent(Body(push));
        using var response = await _host.Client.PostAsync(new Uri($"/wecom?{Query(push)}", UriKind.Relative), content);
        var reply = WeChatXml.Read(await response.Content.ReadAsStringAsync())!;
        var opened = Crypto.Open(reply["Encrypt"]!, reply["MsgSignature"], reply["TimeStamp"], reply["Nonce"])!;
        return WeChatXml.Read(WeChatFormats.Text(opened.Bytes))!["Content"]!;
    }

    private static string Query(SealedMessage push) => $"msg_signature={push.Signature}&timestamp={push.Timestamp}&nonce={push.Nonce}";

    private static string Body(SealedMessage push) => $"<xml><ToUserName>{CorpId}</ToUserName><AgentID>1000002</AgentID><Encrypt><![CDATA[{push.Encrypted}]]></Encrypt></xml>";

    private static string Text(string content, string id) => Xml($"<MsgType>text</MsgType><Content>{content}</Content><MsgId>{id}</MsgId><AgentID>1000002</AgentID>");

    private static string Xml(string fields) => $"<xml><ToUserName>{CorpId}</ToUserName><FromUserName>{Member}</FromUserName><CreateTime>{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}</CreateTime>{fields}</xml>";
}
