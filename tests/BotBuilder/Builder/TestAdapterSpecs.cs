using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Builder;

public sealed class TestAdapterSpecs
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task A_flow_says_and_expects()
    {
        await new TestFlow(_adapter, EchoAsync)
            .Test("foo", "echo:foo")
            .Send("bar").AssertReply("echo:bar")
            .Send("baz").AssertReplyContains("ba")
            .Test("x", reply => reply.AsMessageActivity().Text.Should().Be("echo:x"))
            .Test("y", new Activity(ActivityTypes.Message) { Text = " echo:y " })
            .Send("one of").AssertReplyOneOf(["echo:none", "echo:one of"])
            .Send(new Activity(ActivityTypes.Event)).AssertNoReply(timeout: 1)
            .SendConversationUpdate().AssertReply("welcome User1")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_flow_plays_a_transcript()
    {
        Activity[] transcript =
        [
            new(ActivityTypes.Message) { Text = "hi", From = new ChannelAccount("user1", role: RoleTypes.User) },
            new(ActivityTypes.Message) { Text = "echo:hi", From = new ChannelAccount("bot", role: RoleTypes.Bot) },
        ];

        await new TestFlow(_adapter, EchoAsync).Test(transcript).StartTestAsync();
        await new TestFlow(_adapter, EchoAsync).Test(transcript, (expected, actual) => actual.AsMessageActivity().Text.Should().Be(expected.AsMessageActivity().Text)).StartTestAsync();
    }

    [Fact]
    public async Task A_flow_fails_when_the_bot_says_something_else()
    {
        await FluentActions.Awaiting(() => new TestFlow(_adapter, EchoAsync).Test("foo", "bar").StartTestAsync())
            .Should().ThrowExactlyAsync<Exception>().WithMessage("*Expected:bar*Received:echo:foo*");
        await FluentActions.Awaiting(() => new TestFlow(_adapter, EchoAsync).Test("foo", new Activity(ActivityTypes.Typing)).StartTestAsync())
            .Should().ThrowExactlyAsync<Exception>().WithMessage("*Type should match*");
        await FluentActions.Awaiting(() => new TestFlow(_adapter, EchoAsync).Send("foo").AssertReplyOneOf(["a", "b"]).StartTestAsync())
            .Should().ThrowExactlyAsync<Exception>().WithMessage("*echo:foo*a\nb*");
        await FluentActions.Awaiting(() => new TestFlow(_adapter, EchoAsync).Send("foo").AssertNoReply("quiet").StartTestAsync())
            .Should().ThrowExactlyAsync<Exception>().WithMessage("*quiet*");
        await FluentActions.Awaiting(() => new TestFlow(_adapter, (_, _) => Task.CompletedTask).Send("foo").AssertReply("bar", timeout: 1).StartTestAsync())
            .Should().ThrowAsync<TaskCanceledException>();
    }

    [Fact]
    public async Task What_the_bot_throws_reaches_the_test()
    {
        await FluentActions.Awaiting(() => new TestFlow(_adapter, (_, _) => throw new InvalidTimeZoneException()).Send("foo").StartTestAsync())
            .Should().ThrowAsync<InvalidTimeZoneException>();
    }

    [Fact]
    public async Task What_an_activity_leaves_open_is_filled_in()
    {
        var adapter = new TestAdapter("somewhere") { Locale = "fr-fr" };
        Activity seen = null;
        await adapter.SendTextToBotAsync("hi", (turn, _) =>
        {
            seen = turn.Activity;
            return turn.SendActivityAsync("ok");
        }, default);

        seen.Should().BeEquivalentTo(new { ChannelId = "somewhere", Locale = "fr-fr", Text = "hi", Type = "message" });
        seen.From.Id.Should().Be("user1");
        seen.Recipient.Id.Should().Be("bot");
        seen.Timestamp.Should().NotBeNull();
        adapter.GetNextReply().ChannelId.Should().Be("somewhere");
        adapter.GetNextReply().Should().BeNull();
    }

    [Fact]
    public async Task Replies_can_be_changed_and_deleted_while_nobody_has_read_them()
    {
        await _adapter.SendTextToBotAsync("hi", async (turn, _) =>
        {
            var one = await turn.SendActivityAsync("one");
            var two = await turn.SendActivityAsync("two");
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = one.Id, Text = "changed" });
            await turn.DeleteActivityAsync(two.Id);
        }, default);

        _adapter.ActiveQueue.Should().ContainSingle().Which.Text.Should().Be("changed");
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Traces_are_seen_only_when_that_is_wanted(bool sendTraceActivity, int expected)
    {
        var adapter = new TestAdapter(sendTraceActivity: sendTraceActivity);
        await adapter.SendTextToBotAsync("hi", (turn, _) => turn.SendActivityAsync(new Activity(ActivityTypes.Trace)), default);

        adapter.ActiveQueue.Should().HaveCount(expected);
    }

    [Fact]
    public async Task A_reply_can_be_waited_for()
    {
        var waiting = _adapter.GetNextReplyAsync();
        await _adapter.SendTextToBotAsync("hi", EchoAsync, default);

        (await waiting).AsMessageActivity().Text.Should().Be("echo:hi");
        using var cancelled = new CancellationTokenSource();
        var second = _adapter.GetNextReplyAsync(cancelled.Token);
        await cancelled.CancelAsync();
        await FluentActions.Awaiting(() => second).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Tokens_are_those_the_test_has_given()
    {
        using var turn = new TurnContext(_adapter, new Activity(ActivityTypes.Message) { ChannelId = "test", From = new ChannelAccount("u") });
        _adapter.AddUserToken("c", "test", "u", "token");
        _adapter.AddUserToken("d", "test", "u", "by code", "123456");
        _adapter.AddExchangeableToken("c", "test", "u", "mine", "yours");
        _adapter.ThrowOnExchangeRequest("c", "test", "u", "bad");

        (await _adapter.GetUserTokenAsync(turn, "c", null, default)).Token.Should().Be("token");
        (await _adapter.GetUserTokenAsync(turn, "d", null, default)).Should().BeNull();
        (await _adapter.GetUserTokenAsync(turn, "d", "wrong", default)).Should().BeNull();
        (await _adapter.GetUserTokenAsync(turn, "d", "123456", default)).Token.Should().Be("by code");
        (await _adapter.GetTokenStatusAsync(turn, "u")).Select(status => status.ConnectionName).Should().BeEquivalentTo("c", "d");
        (await _adapter.GetTokenStatusAsync(turn, "u", "c")).Should().ContainSingle();
        (await _adapter.ExchangeTokenAsync(turn, "c", "u", new TokenExchangeRequest { Token = "mine" })).Token.Should().Be("yours");
        (await _adapter.ExchangeTokenAsync(turn, "c", "u", new TokenExchangeRequest { Token = "unknown" })).Should().BeNull();
        await _adapter.Invoking(it => it.ExchangeTokenAsync(turn, "c", "u", new TokenExchangeRequest { Token = "bad" })).Should().ThrowAsync<InvalidOperationException>();
        await _adapter.SignOutUserAsync(turn, "c", "u");
        (await _adapter.GetUserTokenAsync(turn, "c", null, default)).Should().BeNull();
        (await _adapter.GetOauthSignInLinkAsync(turn, "c", default(CancellationToken))).Should().Contain("c/test/u");
    }

    [Fact]
    public void A_conversation_is_named_after_its_test()
    {
        TestAdapter.CreateConversation("name").Conversation.Id.Should().Be("name");
        TestAdapter.CreateConversation("name", "Ann").User.Should().BeEquivalentTo(new { Id = "ann", Name = "Ann" });
    }

    private static async Task EchoAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        switch (turn.Activity.Type)
        {
            case ActivityTypes.Message:
                await turn.SendActivityAsync($"echo:{turn.Activity.Text}", cancellationToken: cancellationToken);
                break;
            case ActivityTypes.ConversationUpdate:
                await turn.SendActivityAsync($"welcome {turn.Activity.MembersAdded[0].Name}", cancellationToken: cancellationToken);
                break;
        }
    }
}
