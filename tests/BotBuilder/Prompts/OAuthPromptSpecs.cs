using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Prompts;

public sealed class OAuthPromptSpecs
{
    private readonly TestAdapter _adapter;
    private readonly ConversationState _state = new(new MemoryStorage());
    private DialogTurnResult _result;

    public OAuthPromptSpecs() => _adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(_state));

    [Fact]
    public async Task A_user_without_a_token_is_shown_a_card_and_types_the_code()
    {
        _adapter.AddUserToken("connection", "test", "user1", "abc", "888888");

        await Flow(Settings())
            .Send("hi").AssertReply(reply =>
            {
                var card = ((Activity)reply).Attachments.Should().ContainSingle().Subject;
                card.ContentType.Should().Be(OAuthCard.ContentType);
                card.Content.Should().BeOfType<OAuthCard>().Which.Should().BeEquivalentTo(new { ConnectionName = "connection", Text = "please" });
            })
            .Send("111111").AssertReply("try again")
            .Send("my code is 888888")
            .StartTestAsync();

        _result.Result.Should().BeOfType<TokenResponse>().Which.Token.Should().Be("abc");
    }

    [Fact]
    public async Task A_user_with_a_token_is_not_asked()
    {
        _adapter.AddUserToken("connection", "test", "user1", "abc");

        await Flow(Settings()).Send("hi").AssertNoReply(timeout: 1).StartTestAsync();

        _result.Result.Should().BeOfType<TokenResponse>().Which.Token.Should().Be("abc");
    }

    [Fact]
    public async Task An_event_may_bring_the_token()
    {
        var answer = new Activity(ActivityTypes.Event) { Name = SignInConstants.TokenResponseEventName, Value = JObject.FromObject(new TokenResponse { Token = "abc" }) };

        await Flow(Settings()).Send("hi").AssertReply(_ => { }).Send(answer).StartTestAsync();

        _result.Result.Should().BeOfType<TokenResponse>().Which.Token.Should().Be("abc");
    }

    [Theory]
    [InlineData("connection", "mine", 200)]
    [InlineData("other", "mine", 400)]
    [InlineData("connection", "unknown", 412)]
    [InlineData(null, null, 400)]
    public async Task A_token_of_another_service_is_exchanged(string connection, string token, int status)
    {
        _adapter.AddExchangeableToken("connection", "test", "user1", "mine", "abc");
        var exchange = new Activity(ActivityTypes.Invoke)
        {
            Name = SignInConstants.TokenExchangeOperationName,
            Value = connection is null ? null : JObject.FromObject(new { connectionName = connection, token }),
        };

        await Flow(Settings()).Send("hi").AssertReply(_ => { })
            .Send(exchange).AssertReply(reply => ((InvokeResponse)((Activity)reply).Value).Status.Should().Be(status))
            .StartTestAsync();

        _result.Status.Should().Be(status == 200 ? DialogTurnStatus.Complete : DialogTurnStatus.Waiting);
    }

    [Fact]
    public async Task After_its_time_the_prompt_ends_without_a_token()
    {
        await Flow(Settings(timeout: -1)).Send("hi").AssertReply(_ => { }).Send("888888").StartTestAsync();

        _result.Should().BeEquivalentTo(new { Status = DialogTurnStatus.Complete, Result = (object)null });
    }

    [Fact]
    public async Task A_prompt_may_end_on_the_first_message_that_is_no_code()
    {
        var settings = Settings();
        settings.EndOnInvalidMessage = true;

        await Flow(settings).Send("hi").AssertReply(_ => { }).Send("never mind").AssertNoReply(timeout: 1).StartTestAsync();

        _result.Status.Should().Be(DialogTurnStatus.Complete);
    }

    [Theory]
    [InlineData(null, "msteams", true)]
    [InlineData(null, "webchat", false)]
    [InlineData(true, "webchat", true)]
    [InlineData(false, "msteams", false)]
    public async Task The_card_shows_a_link_where_it_is_needed(bool? show, string channel, bool expected)
    {
        var settings = Settings();
        settings.ShowSignInLink = show;
        using var turn = new TurnContext(_adapter, new Activity(ActivityTypes.Message) { ChannelId = channel, ServiceUrl = "https://x", From = new ChannelAccount("u") });

        await OAuthPrompt.SendOAuthCardAsync(settings, turn, null, default);

        (((OAuthCard)_adapter.ActiveQueue.Dequeue().Attachments[0].Content).Buttons[0].Value is not null).Should().Be(expected);
    }

    [Fact]
    public async Task An_answer_to_the_card_is_welcome_and_not_expected()
    {
        var dialogs = new DialogSet(_state.CreateProperty<DialogState>("d")).Add(new OAuthPrompt("p", Settings()));

        await new TestFlow(_adapter, async (turn, token) =>
        {
            var dc = await dialogs.CreateContextAsync(turn, token);
            await dc.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("sign in", inputHint: null) }, token);
        }).Send("hi").AssertReply(reply => reply.AsMessageActivity().InputHint.Should().Be(InputHints.AcceptingInput)).StartTestAsync();
    }

    [Fact]
    public async Task Another_adapter_cannot_sign_in()
    {
        using var turn = new TurnContext(new Builder.RecordingAdapter(), new Activity(ActivityTypes.Message));

        await new OAuthPrompt("p", Settings()).Invoking(it => it.GetUserTokenAsync(turn)).Should().ThrowAsync<NotSupportedException>();
    }

    private static OAuthPromptSettings Settings(int? timeout = null) => new() { ConnectionName = "connection", Text = "please", Title = "Sign in", Timeout = timeout };

    private TestFlow Flow(OAuthPromptSettings settings)
    {
        var dialogs = new DialogSet(_state.CreateProperty<DialogState>("d")).Add(new OAuthPrompt("p", settings));
        return new TestFlow(_adapter, async (turn, token) =>
        {
            var dc = await dialogs.CreateContextAsync(turn, token);
            _result = await dc.ContinueDialogAsync(token);
            if (_result.Status == DialogTurnStatus.Empty)
            {
                _result = await dc.PromptAsync("p", new PromptOptions { RetryPrompt = MessageFactory.Text("try again") }, token);
            }
        });
    }
}
