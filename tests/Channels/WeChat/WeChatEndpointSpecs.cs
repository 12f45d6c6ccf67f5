using System.Net;
using System.Text.Json;
using CommunityBot.Channels.WeChat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatEndpointSpecs
{
    [Fact]
    public async Task The_settings_page_gets_its_echo_and_nothing_else()
    {
        await using var host = await WeChatHost.StartAsync();
        using var response = await host.Client.GetAsync(new Uri($"/wechat?{WeChatHost.PlainQuery()}&echostr=4375120948345356249", UriKind.Relative));
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync()).Should().Equal("4375120948345356249"u8.ToArray());
    }

    [Theory]
    [InlineData("echostr=1")]
    [InlineData("signature=x&timestamp=1&nonce=2&echostr=3")]
    public async Task Anybody_else_gets_no_echo(string query)
    {
        await using var host = await WeChatHost.StartAsync();
        using var response = await host.Client.GetAsync(new Uri($"/wechat?{query}", UriKind.Relative));
        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_push_in_safe_mode_gets_a_sealed_reply_to_its_sender()
    {
        await using var host = await WeChatHost.StartAsync();
        var reply = WeChatFormats.Read(await host.AskAsync(TextXml("3号楼2单元楼道灯不亮了😀")))!;
        reply["Content"].Should().Be("回声：3号楼2单元楼道灯不亮了😀");
        reply["MsgType"].Should().Be("text");
        reply["ToUserName"].Should().Be(Resident);
        reply["FromUserName"].Should().Be(Account);
    }

    [Fact]
    public async Task A_push_under_the_previous_key_is_answered_under_the_previous_key()
    {
        await using var host = await WeChatHost.StartAsync();
        (await host.AskAsync(TextXml("旧"), PreviousKey)).Should().Contain("回声：旧");
    }

    [Fact]
    public async Task A_push_in_JSON_is_answered_in_JSON()
    {
        await using var host = await WeChatHost.StartAsync();
        var push = $$"""{"ToUserName":"{{Account}}","FromUserName":"{{Resident}}","CreateTime":1795000000,"MsgType":"text","Content":"你好","MsgId":24539712345678901}""";
        using var response = await host.PushAsync(push);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        using var reply = JsonDocument.Parse(await host.AskAsync(push));
        reply.RootElement.GetProperty("Content").GetString().Should().Be("回声：你好");
    }

    [Fact]
    public async Task In_compat_mode_the_sealed_part_counts_and_the_plain_part_does_not()
    {
        await using var host = await WeChatHost.StartAsync("compat");
        var push = Crypto().Seal(TextXml("真的"), KeyOf(Key), Now);
        var body = TextXml("假的").Replace("</xml>", $"<Encrypt>{push.Encrypted}</Encrypt></xml>", StringComparison.Ordinal);
        using var response = await host.PostAsync(WeChatHost.SafeQuery(push.Encrypted), body);
        var reply = WeChatFormats.Read(await response.Content.ReadAsStringAsync())!;
        var opened = Crypto().Open(reply["Encrypt"]!, reply["MsgSignature"], reply["TimeStamp"], reply["Nonce"])!;
        WeChatFormats.Text(opened.Bytes).Should().Contain("真的").And.NotContain("假的");
    }

    [Fact]
    public async Task In_plain_mode_push_and_reply_are_plain()
    {
        await using var host = await WeChatHost.StartAsync("plain");
        using var response = await host.PostAsync(WeChatHost.PlainQuery(), TextXml("你好"));
        WeChatFormats.Read(await response.Content.ReadAsStringAsync())!["Content"].Should().Be("回声：你好");
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/xml");
    }

    [Fact]
    public async Task A_tap_on_the_menu_speaks()
    {
        await using var host = await WeChatHost.StartAsync();
        (await host.AskAsync(EventXml("CLICK", "<EventKey>repair</EventKey>"))).Should().Contain("回声：我要报修");
    }

    [Fact]
    public async Task What_needs_no_answer_is_acknowledged()
    {
        await using var host = await WeChatHost.StartAsync();
        foreach (var name in new[] { "unsubscribe", "VIEW", "LOCATION", "TEMPLATESENDJOBFINISH", "event_of_next_year" })
        {
            using var response = await host.PushAsync(EventXml(name));
            (await response.Content.ReadAsStringAsync()).Should().Be("success");
        }
    }

    [Fact]
    public async Task A_message_of_an_unknown_kind_is_answered_politely()
    {
        await using var host = await WeChatHost.StartAsync();
        (await host.AskAsync(Xml("<MsgType>hologram</MsgType><MsgId>1</MsgId>"))).Should().Contain(WeChatText.CannotRead);
    }

    [Fact]
    public async Task The_cloud_is_told_that_somebody_listens()
    {
        await using var host = await WeChatHost.StartAsync();
        using var response = await host.PostAsync("", """{"action":"CheckContainerPath"}""");
        (await response.Content.ReadAsStringAsync()).Should().Be("success");
    }

    [Fact]
    public async Task A_redelivery_gets_the_same_reply_and_no_second_turn()
    {
        var turns = 0;
        var bot = new ScriptedBot((context, cancellationToken) => context.SendActivityAsync($"第{Interlocked.Increment(ref turns)}次", cancellationToken: cancellationToken));
        await using var host = await WeChatHost.StartAsync(bot: bot);
        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.AskAsync(TextXml("报修", "8"))));
        replies.Select(reply => WeChatFormats.Read(reply)!["Content"]).Should().OnlyContain(content => content == "第1次");
        turns.Should().Be(1);
    }

    [Fact]
    public async Task A_bot_that_fails_apologises_and_offers_a_person()
    {
        await using var host = await WeChatHost.StartAsync(bot: new ScriptedBot((_, _) => throw new InvalidOperationException("broken")));
        WeChatFormats.Read(await host.AskAsync(TextXml("你好")))!["Content"].Should()
            .StartWith(WeChatText.TurnFailed).And.EndWith($"\">{WeChatText.Handover}</a>");
    }

    [Fact]
    public async Task A_store_out_of_reach_still_gives_the_resident_a_calm_sentence()
    {
        await using var host = await WeChatHost.StartAsync(turns: (_, _, _, _) => throw new TimeoutException("no store"));
        WeChatFormats.Read(await host.AskAsync(TextXml("你好")))!["Content"].Should().Be(WeChatText.OutOfOrder);
        using var response = await host.PushAsync(EventXml("LOCATION"));
        (await response.Content.ReadAsStringAsync()).Should().Be("success");
    }

    [Fact]
    public async Task A_try_that_cannot_wait_any_longer_says_nothing_at_all()
    {
        var time = new FakeTimeProvider(Now);
        var never = new ScriptedBot((_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));
        await using var host = await WeChatHost.StartAsync(bot: never, time: time);
        var push = host.PushAsync(TextXml("慢"));
        while (!push.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(push, Task.Delay(10));
        }

        await push.Invoking(task => task).Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public void A_host_without_an_account_does_not_start_and_says_what_it_needs()
    {
        using var services = new ServiceCollection().AddWeChatChannel(new ConfigurationBuilder().Build()).BuildServiceProvider();
        FluentActions.Invoking(() => services.GetRequiredService<IStartupValidator>().Validate())
            .Should().Throw<OptionsValidationException>().WithMessage("*WeChat:AppId*WeChat:Token*WeChat:EncodingAESKey*");
    }
}
