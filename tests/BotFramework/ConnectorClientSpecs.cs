using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace CommunityBot.Tests.BotFramework;

public sealed class ConnectorClientSpecs : IAsyncLifetime
{
    private readonly ChannelService _channel = new();
    private readonly ConnectorClient _connector;

    public ConnectorClientSpecs() => _connector = new ConnectorClient(new Uri(_channel.Url), MicrosoftAppCredentials.Empty);

    private ChannelService.Call Last => _channel.Calls.Last();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _connector.Dispose();
        await _channel.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_of_ones_own_is_disposed_of_unless_it_is_kept(bool kept)
    {
        using var own = new HttpClient();
        var url = new Uri(_channel.Url);

        (kept ? new ConnectorClient(url, MicrosoftAppCredentials.Empty, own, disposeHttpClient: false) : new ConnectorClient(url, MicrosoftAppCredentials.Empty, own)).Dispose();

        var send = own.Awaiting(it => it.GetAsync(url));
        await (kept ? send.Should().NotThrowAsync() : (Task)send.Should().ThrowAsync<ObjectDisposedException>());
    }

    [Fact]
    public async Task A_message_is_sent_changed_and_deleted_at_its_own_address()
    {
        var message = new Activity(ActivityTypes.Message) { Text = "你好", Conversation = new ConversationAccount(id: "a/b?c") };
        (await _connector.Conversations.SendToConversationAsync(message)).Id.Should().Be("sent-1");
        Last.Should().Match<ChannelService.Call>(call => call.Method == "POST" && call.Path == "/v3/conversations/a%2Fb%3Fc/activities" && call.Text == "你好");

        message.ReplyToId = "question";
        await _connector.Conversations.ReplyToActivityAsync(message);
        Last.Path.Should().Be("/v3/conversations/a%2Fb%3Fc/activities/question");

        message.Id = "answer";
        await _connector.Conversations.UpdateActivityAsync(message);
        Last.Should().Match<ChannelService.Call>(call => call.Method == "PUT" && call.Path == "/v3/conversations/a%2Fb%3Fc/activities/answer");

        await _connector.Conversations.DeleteActivityAsync("a/b?c", "answer");
        Last.Should().Match<ChannelService.Call>(call => call.Method == "DELETE" && call.Path == "/v3/conversations/a%2Fb%3Fc/activities/answer");
    }

    [Fact]
    public async Task A_conversation_is_opened_with_its_members()
    {
        var opened = await _connector.Conversations.CreateDirectConversationAsync("bot", "user", new Activity(ActivityTypes.Message) { Text = "hello" });
        opened.Id.Should().Be("sent-1");
        Last.Path.Should().Be("/v3/conversations");
        Last.Body.GetProperty("members")[0].GetProperty("id").GetString().Should().Be("user");
        Last.Body.GetProperty("activity").GetProperty("text").GetString().Should().Be("hello");
    }

    [Fact]
    public async Task Members_come_as_a_list_or_in_pages()
    {
        _channel.Instead = context => context.Response.WriteAsync("""[{"id":"one","name":"First","aadObjectId":"x","tenant":"kept"}]""");
        var member = (await _connector.Conversations.GetConversationMembersAsync("c")).Should().ContainSingle().Subject;
        (member.Id, member.Name, (string?)member.Properties["tenant"]).Should().Be(("one", "First", "kept"));

        _channel.Instead = context => context.Response.WriteAsync("""{"continuationToken":"next","members":[{"id":"one"}]}""");
        (await _connector.Conversations.GetConversationPagedMembersAsync("c", 5, "a b")).ContinuationToken.Should().Be("next");
        Last.Path.Should().Be("/v3/conversations/c/pagedmembers?pageSize=5&continuationToken=a%20b");
    }

    [Fact]
    public async Task Files_have_an_address_and_come_as_a_stream()
    {
        var attachments = (Attachments)_connector.Attachments;
        attachments.GetAttachmentUri("photo 1").Should().Be($"{_channel.Url}/v3/attachments/photo%201/views/original");
        _channel.Instead = context => context.Response.WriteAsync("bytes");
        using var reader = new StreamReader(await attachments.GetAttachmentStreamAsync("photo 1"));
        (await reader.ReadToEndAsync()).Should().Be("bytes");
    }

    [Fact]
    public async Task A_refusal_says_what_the_channel_said()
    {
        _channel.Instead = async context =>
        {
            context.Response.StatusCode = 404;
            await context.Response.WriteAsync("""{"error":{"code":"ConversationNotFound","message":"No such conversation."}}""");
        };
        var refusal = (await FluentActions.Awaiting(() => _connector.Conversations.SendToConversationAsync("gone", new Activity(ActivityTypes.Message) { Text = "hello" }))
            .Should().ThrowAsync<ErrorResponseException>()).Which;
        refusal.Message.Should().Be("Operation returned an invalid status code 'NotFound'");
        refusal.Body.Error.Code.Should().Be("ConversationNotFound");
        refusal.Response.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        refusal.Request.Content.Should().Contain("hello");
    }

    [Fact]
    public async Task A_proxys_page_is_no_error_of_the_channel_but_is_kept()
    {
        _channel.Instead = async context =>
        {
            context.Response.StatusCode = 502;
            await context.Response.WriteAsync("<html>bad gateway</html>");
        };
        var refusal = (await FluentActions.Awaiting(() => _connector.Conversations.GetConversationsAsync()).Should().ThrowAsync<ErrorResponseException>()).Which;
        refusal.Body.Should().BeNull();
        refusal.Response.Content.Should().Contain("bad gateway");
    }

    [Fact]
    public async Task A_call_without_its_conversation_is_not_made()
    {
        var message = new Activity(ActivityTypes.Message);
        await FluentActions.Awaiting(() => _connector.Conversations.SendToConversationAsync(null, message)).Should().ThrowAsync<ValidationException>();
        await FluentActions.Awaiting(() => _connector.Conversations.SendToConversationAsync("c", null)).Should().ThrowAsync<ValidationException>();
        _channel.Calls.Should().BeEmpty();
    }
}
