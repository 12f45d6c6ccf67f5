using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using static CommunityBot.Tests.BotFramework.Messages;

namespace CommunityBot.Tests.BotFramework;

public sealed class BotTokenSpecs(IdentifiedBot host) : IClassFixture<IdentifiedBot>
{
    private ChannelService Channel => host.Channel;

    [Fact]
    public async Task All_replies_carry_one_token_of_the_bot()
    {
        var token = host.Authority.ChannelToken(Channel.Url);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.Bot.PostAsync(Message("帮助").RepliesTo(Channel.Url), token)));
        answers.Should().OnlyContain(answer => answer.Status == HttpStatusCode.OK);
        Channel.Calls.Should().HaveCountGreaterThanOrEqualTo(20);
        Channel.Calls.Select(call => call.Authorization).Should().OnlyContain(authorization => authorization.StartsWith("Bearer bot-token-"));
        host.Authority.Tokens.Should().BeLessThanOrEqualTo(2, "one for all replies, and another when a channel did not take it");
    }

    [Fact]
    public async Task A_token_that_was_withdrawn_is_renewed_and_the_reply_sent_again()
    {
        await using var channel = new ChannelService();
        channel.Instead = context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
        var (status, _) = await host.Bot.PostAsync(Message("帮助").RepliesTo(channel.Url), host.Authority.ChannelToken(channel.Url));
        status.Should().Be(HttpStatusCode.OK);
        channel.Calls.Should().HaveCount(2);
        channel.Calls.Select(call => call.Authorization).Distinct().Should().HaveCount(2);
    }

    [Fact]
    public async Task A_service_that_nobody_vouched_for_never_sees_the_token()
    {
        await using var stranger = new ChannelService();
        var adapter = (CloudAdapter)host.Bot.Services.GetService(typeof(IBotFrameworkHttpAdapter))!;
        var reference = new ConversationReference { ChannelId = "directline", ServiceUrl = stranger.Url, Conversation = new ConversationAccount(id: "c") };
        await adapter.ContinueConversationAsync(
            Authority.AppId, reference, (turn, cancellationToken) => turn.SendActivityAsync(MessageFactory.Text("hello"), cancellationToken), CancellationToken.None);
        stranger.Calls.Should().ContainSingle().Which.Authorization.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_has_been_vouched_for_may_be_written_to_later()
    {
        await using var channel = new ChannelService();
        await host.Bot.PostAsync(Message("帮助").RepliesTo(channel.Url), host.Authority.ChannelToken(channel.Url));
        var adapter = (CloudAdapter)host.Bot.Services.GetService(typeof(IBotFrameworkHttpAdapter))!;
        var reference = new ConversationReference { ChannelId = "directline", ServiceUrl = channel.Url, Conversation = new ConversationAccount(id: "c/d") };
        await adapter.ContinueConversationAsync(
            Authority.AppId, reference, (turn, cancellationToken) => turn.SendActivityAsync(MessageFactory.Text("later"), cancellationToken), CancellationToken.None);
        var call = channel.Calls.Last();
        call.Authorization.Should().StartWith("Bearer bot-token-");
        call.Path.Should().StartWith("/v3/conversations/c%2Fd/activities");
    }
}
