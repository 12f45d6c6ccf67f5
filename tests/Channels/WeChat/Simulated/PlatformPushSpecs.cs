using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Faults;
using CommunityBot.WeChatSimulator.Pushes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>The push side of the simulated platform: tries, patience, and how strictly it reads replies.</summary>
public sealed class PlatformPushSpecs
{
    private const string Resident = "oResident0001";

    [Fact]
    public async Task A_host_that_fails_is_asked_three_times_with_the_same_bytes_five_seconds_apart()
    {
        await using var account = await ScriptedAccount.StartAsync(ticks: false);
        List<TimeSpan> times = [];
        account.Answer = context =>
        {
            times.Add(account.Clock.GetElapsedTime(0));
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var result = await account.RunAsync(account.Platform.Residents.FollowAsync(Resident));
        result.Outcome.Should().Be(PushOutcome.Failed);
        result.Text.Should().Be(PushDelivery.FaultNotice);
        account.Requests.Should().HaveCount(3).And.Subject.Distinct().Should().ContainSingle();
        times.Select(time => time.TotalSeconds).Should().Equal(0, 5, 10);
    }

    [Fact]
    public async Task A_host_that_is_silent_is_hung_up_on_after_five_seconds()
    {
        await using var account = await ScriptedAccount.StartAsync(ticks: false);
        var tries = 0;
        account.Answer = context => ++tries < 3 ? Task.Delay(Timeout.Infinite, context.RequestAborted) : context.Response.WriteAsync("success");
        var result = await account.RunAsync(account.Platform.Residents.FollowAsync(Resident));
        result.Outcome.Should().Be(PushOutcome.Acknowledged);
        result.Tries.Select(attempt => attempt.Status).Should().Equal(0, 0, 200);
        result.Tries[0].After.Should().Be(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("hello")]
    [InlineData("<xml></xml>")]
    [InlineData("<xml><ToUserName>oResident0001</ToUserName><FromUserName>gh_communitybot</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content></Content></xml>")]
    [InlineData("<xml><ToUserName>oResident0001</ToUserName><FromUserName>gh_communitybot</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>a\r\nb</Content></xml>")]
    [InlineData("<xml><ToUserName>oOther</ToUserName><FromUserName>gh_communitybot</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>a</Content></xml>")]
    public async Task A_reply_the_platform_cannot_use_shows_its_sentence(string reply)
    {
        await using var account = await ScriptedAccount.StartAsync(new SimulatorSettings { Mode = PushMode.Plain });
        account.Answer = context => context.Response.WriteAsync(reply);
        var result = await account.Platform.Residents.FollowAsync(Resident);
        result.Outcome.Should().Be(PushOutcome.Failed);
        account.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(2048, PushOutcome.Answered)]
    [InlineData(2049, PushOutcome.Failed)]
    public async Task A_text_has_2048_bytes_at_most(int bytes, object outcome)
    {
        await using var account = await ScriptedAccount.StartAsync(new SimulatorSettings { Mode = PushMode.Plain });
        account.Answer = context => context.Response.WriteAsync(Reply(new string('a', bytes)));
        (await account.Platform.Residents.FollowAsync(Resident)).Outcome.Should().Be((PushOutcome)outcome);
    }

    [Fact]
    public async Task A_plain_reply_is_not_taken_in_safe_mode()
    {
        await using var account = await ScriptedAccount.StartAsync();
        account.Answer = context => context.Response.WriteAsync(Reply("你好"));
        (await account.Platform.Residents.FollowAsync(Resident)).Tries[^1].Note.Should().Be("not sealed in safe mode");
    }

    [Fact]
    public async Task Links_that_speak_can_be_pressed_and_come_back_with_their_id()
    {
        await using var account = await ScriptedAccount.StartAsync(new SimulatorSettings { Mode = PushMode.Plain });
        account.Answer = context => context.Response.WriteAsync(Reply("请选 <a href=\"weixin://bizmsgmenu?msgmenucontent=%E6%8A%A5%E4%BF%AE&msgmenuid=7\">报修</a>"));
        var shown = await account.Platform.Residents.FollowAsync(Resident);
        shown.Text.Should().Be("请选 报修");
        await account.Platform.Residents.PressAsync(Resident, "报修");
        account.Requests.Last().Should().Contain("<Content><![CDATA[报修]]></Content><bizmsgmenuid><![CDATA[7]]></bizmsgmenuid>");
    }

    [Fact]
    public async Task A_code_leads_followers_and_others_differently()
    {
        await using var account = await ScriptedAccount.StartAsync(new SimulatorSettings { Mode = PushMode.Plain });
        await account.Platform.Residents.ScanAsync(Resident, "b:3-u:2");
        await account.Platform.Residents.ScanAsync(Resident, "b:3-u:2");
        account.Requests.First().Should().Contain("[subscribe]").And.Contain("[qrscene_b:3-u:2]");
        account.Requests.Last().Should().Contain("[SCAN]").And.Contain("[b:3-u:2]").And.NotContain("MsgId");
    }

    [Fact]
    public async Task A_dropped_delivery_and_a_lost_reply_are_tried_again()
    {
        await using var account = await ScriptedAccount.StartAsync(ticks: false);
        account.Platform.Faults.NextPushes(Fault.Drop, Fault.LoseReply);
        var result = await account.RunAsync(account.Platform.Residents.FollowAsync(Resident));
        result.Outcome.Should().Be(PushOutcome.Acknowledged);
        result.Tries.Should().HaveCount(3);
        account.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Who_does_not_follow_cannot_write()
    {
        await using var account = await ScriptedAccount.StartAsync();
        await account.Awaiting(running => running.Platform.Residents.SayAsync(Resident, "你好")).Should().ThrowAsync<InvalidOperationException>();
    }

    private static string Reply(string content) =>
        $"<xml><ToUserName>{Resident}</ToUserName><FromUserName>gh_communitybot</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content><![CDATA[{content}]]></Content></xml>";
}
