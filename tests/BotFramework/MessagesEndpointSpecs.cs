using System.Net;
using System.Text;
using CommunityBot.Tests.Support;
using static CommunityBot.Tests.BotFramework.Messages;

namespace CommunityBot.Tests.BotFramework;

public sealed class MessagesEndpointSpecs(AnonymousBot host) : IClassFixture<AnonymousBot>
{
    private TestBot Bot => host.Bot;

    [Fact]
    public async Task A_fault_becomes_an_order_and_the_reply_comes_in_the_response()
    {
        var (status, replies) = await Bot.PostAsync(Message("金海湾3号楼2单元楼道灯不亮了"));
        status.Should().Be(HttpStatusCode.OK);
        replies.Said().Should().Contain("单号");
    }

    [Fact]
    public async Task An_activity_posted_twice_runs_once_and_gets_the_same_replies()
    {
        var message = Message("金海湾3号楼2单元楼道灯不亮了");
        var (_, first) = await Bot.PostAsync(message);
        var (status, again) = await Bot.PostAsync(message);
        status.Should().Be(HttpStatusCode.OK);
        again.Said().Should().Be(first.Said());
    }

    [Fact]
    public async Task Deliveries_of_one_activity_at_the_same_time_join()
    {
        var message = Message("金海湾3号楼2单元楼道灯不亮了");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Bot.PostAsync(message)));
        answers.Select(answer => answer.Body.Said()).Distinct().Should().ContainSingle().Which.Should().Contain("单号");
    }

    [Fact]
    public async Task A_conversation_goes_on_where_it_was()
    {
        var conversation = "goes-on";
        await Bot.PostAsync(Message("楼道灯不亮了", conversation));
        var (_, replies) = await Bot.PostAsync(Message("金海湾3号楼2单元", conversation));
        replies.Said().Should().Contain("单号");
    }

    [Fact]
    public async Task Replies_go_to_the_service_that_the_activity_names()
    {
        await using var channel = new ChannelService();
        var message = Message("帮助", "by connector").RepliesTo(channel.Url);
        var (status, _) = await Bot.PostAsync(message);
        status.Should().Be(HttpStatusCode.OK);
        var call = channel.Calls.Should().ContainSingle().Subject;
        call.Method.Should().Be("POST");
        call.Path.Should().Be($"/v3/conversations/by%20connector/activities/{message["id"]}");
        call.Authorization.Should().BeEmpty();
        call.Body.GetProperty("recipient").GetProperty("id").GetString().Should().Be("user-1");
        call.Body.GetProperty("conversation").GetProperty("id").GetString().Should().Be("by connector");
        call.Text.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_activity_posted_twice_is_answered_at_its_service_once()
    {
        await using var channel = new ChannelService();
        var message = Message("帮助").RepliesTo(channel.Url);
        await Bot.PostAsync(message);
        (await Bot.PostAsync(message)).Status.Should().Be(HttpStatusCode.OK);
        channel.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task Replies_that_could_not_be_delivered_go_out_when_the_activity_comes_again()
    {
        await using var channel = new ChannelService();
        channel.Instead = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var message = Message("金海湾3号楼2单元楼道灯不亮了").RepliesTo(channel.Url);
        var (status, body) = await Bot.PostAsync(message);
        ((int)status).Should().Be(424);
        body.ErrorCode().Should().Be("ServiceError");
        (await Bot.PostAsync(message)).Status.Should().Be(HttpStatusCode.OK);
        channel.Calls.Select(call => call.Text).Distinct().Should().ContainSingle().Which.Should().Contain("单号");
    }

    [Fact]
    public async Task An_invoke_that_the_bot_does_not_know_is_not_implemented()
    {
        var invoke = Message("");
        (invoke["type"], invoke["name"]) = ("invoke", "nobody/knows");
        invoke.Remove("deliveryMode");
        invoke["serviceUrl"] = "http://localhost:1";
        (await Bot.PostAsync(invoke)).Status.Should().Be(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task Without_an_app_id_the_bot_calls_no_other_machine()
    {
        var (status, body) = await Bot.PostAsync(Message("帮助").RepliesTo("http://169.254.169.254/"));
        status.Should().Be(HttpStatusCode.Forbidden);
        body.ErrorCode().Should().Be("Forbidden");
    }

    [Fact]
    public async Task No_activity_can_speak_for_a_WeChat_resident()
    {
        var phone = new Phone(Bot.Http, "o-victim");
        var clock = TimeProvider.System.GetUtcNow();
        (await phone.SendAsync("金海湾3号楼2单元楼道灯不亮了", clock)).Should().Contain("单号");
        var impostor = Message("我的报修", $"{Phone.AppId}:o-victim");
        impostor["channelId"] = "wechat";
        (await Bot.PostAsync(impostor)).Body.Said().Should().Contain("还没有报过修");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Activities_are_posted(string method)
    {
        using var response = await Bot.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/messages"));
        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        (await response.Content.ReadAsStringAsync()).Should().Contain("\"error\"");
    }

    [Fact]
    public async Task An_activity_too_large_to_be_one_is_refused()
    {
        var (status, body) = await Bot.PostAsync(Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('x', 5 << 20)}}"}"""));
        status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        body.ErrorCode().Should().Be("MessageSizeTooBig");
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_by_its_own_account_is_not_read()
    {
        var (status, body) = await Bot.PostAsync("{}"u8.ToArray(), contentType: "text/plain");
        status.Should().Be(HttpStatusCode.UnsupportedMediaType);
        body.ErrorCode().Should().Be("UnsupportedMediaType");
    }
}
