using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Builder;

public sealed class MiddlewareSpecs
{
    [Fact]
    public async Task Middleware_runs_around_the_bot_in_its_order()
    {
        var order = new List<string>();
        var adapter = new RecordingAdapter();
        adapter.Use(new Around("a", order)).Use(new Around("b", order));

        await adapter.RunAsync(new Activity(ActivityTypes.Message), (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        });

        order.Should().Equal("a", "b", "bot", "b.", "a.");
    }

    [Fact]
    public async Task An_error_in_a_turn_goes_to_the_handler_or_to_the_caller()
    {
        var adapter = new RecordingAdapter();
        BotCallbackHandler fail = (_, _) => throw new InvalidTimeZoneException();

        await adapter.Invoking(it => it.RunAsync(new Activity(), fail)).Should().ThrowAsync<InvalidTimeZoneException>();
        Exception handled = null;
        adapter.OnTurnError = (_, error) =>
        {
            handled = error;
            return Task.CompletedTask;
        };
        await adapter.RunAsync(new Activity(), fail);

        handled.Should().BeOfType<InvalidTimeZoneException>();
    }

    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData("no such language at all", "")]
    public async Task A_turn_runs_in_the_language_of_its_activity(string locale, string expected)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture.Name;
        string during = null;

        await new RecordingAdapter().RunAsync(new Activity { Locale = locale }, (_, _) =>
        {
            during = System.Globalization.CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        during.Should().Be(expected.Length > 0 ? expected : before);
    }

    [Theory]
    [InlineData("Hi <at id=\"1\">Bob</at>,how are you", "Hi Bob ,how are you")]
    [InlineData("<at>TestBot</at> and <at>Ann</at>!", "and Ann !")]
    public async Task Mentions_lose_their_markup_and_the_bot_its_mention(string text, string expected)
    {
        var activity = Message(text);
        activity.Recipient = new ChannelAccount("bot", "TestBot");
        activity.Entities =
        [
            new Mention(new ChannelAccount("bot", "TestBot"), "<at>TestBot</at>"),
            new Mention(new ChannelAccount("ann", "Ann"), "<at>Ann</at>"),
        ];

        await new NormalizeMentionsMiddleware().OnTurnAsync(new TurnContext(new RecordingAdapter(), activity), _ => Task.CompletedTask);

        activity.Text.Should().Be(expected);
        activity.GetMentions().Should().ContainSingle().Which.Text.Should().Be("Ann");
    }

    [Fact]
    public async Task A_mention_loses_its_markup_where_it_stands()
    {
        var activity = Message("<at>Ann</at> hi");
        activity.Entities = [new Entity("mention") { Properties = JObject.FromObject(new { mentioned = new { id = "a" }, text = "<at>Ann</at>", extra = 1 }) }, new Entity("place")];

        await new NormalizeMentionsMiddleware().OnTurnAsync(new TurnContext(new RecordingAdapter(), activity), _ => Task.CompletedTask);

        activity.Entities[0].Properties.Value<string>("text").Should().Be("Ann");
        activity.Entities[0].Properties.Value<int>("extra").Should().Be(1);
        activity.Entities[1].Should().Be(new Entity("place"));
    }

    [Fact]
    public async Task The_bots_mention_stays_when_it_is_wanted()
    {
        var activity = Message("<at>TestBot</at> hi");
        activity.Recipient = new ChannelAccount("bot", "TestBot");
        activity.Entities = [new Mention(new ChannelAccount("bot", "TestBot"), "<at>TestBot</at>")];

        await new NormalizeMentionsMiddleware { RemoveRecipientMention = false }.OnTurnAsync(new TurnContext(new RecordingAdapter(), activity), _ => Task.CompletedTask);

        activity.Text.Should().Be("TestBot hi");
        activity.Entities.Should().ContainSingle();
    }

    [Theory]
    [InlineData(Channels.Skype, "botname")]
    [InlineData(Channels.Msteams, "<at id=\"28:x\">botname</at>")]
    public void Skype_mentions_lose_their_markup(string channel, string expected)
    {
        var activity = Message("botname sometext");
        activity.ChannelId = channel;
        activity.Entities = [new Entity("mention") { Properties = JObject.FromObject(new { mentioned = new { id = "28:x" }, text = "<at id=\"28:x\">botname</at>" }) }];

        SkypeMentionNormalizeMiddleware.NormalizeSkypMentionText(activity);

        activity.GetMentions()[0].Text.Should().Be(expected);
    }

    [Theory]
    [InlineData(Channels.DirectlineSpeech, null, "OK", true, "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'><voice name='male'>OK</voice></speak>")]
    [InlineData(Channels.DirectlineSpeech, null, "A & B", true, "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'><voice name='male'>A &amp; B</voice></speak>")]
    [InlineData(Channels.DirectlineSpeech, null, "OK", false, null)]
    [InlineData(Channels.DirectlineSpeech, "<speak>hi</speak>", "OK", true, "<speak>hi</speak>")]
    [InlineData(Channels.Telephony, "<voice name='x'>hi</voice>", "OK", true, "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'><voice name='x'>hi</voice></speak>")]
    [InlineData(Channels.Webchat, null, "OK", true, "OK")]
    public async Task Messages_get_a_voice_where_there_is_one(string channel, string speak, string text, bool fallback, string expected)
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new SetSpeakMiddleware("male", fallback));

        await adapter.RunAsync(new Activity(ActivityTypes.Message) { ChannelId = channel }, (turn, _) =>
            turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Text = text, Speak = speak }));

        adapter.Sent.Should().ContainSingle().Which.Speak.Should().Be(expected);
    }

    [Fact]
    public async Task A_slow_answer_is_preceded_by_typing()
    {
        var typed = new TaskCompletionSource();
        var adapter = new TypingAdapter(typed);
        adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));

        await adapter.RunAsync(Message("hi"), async (turn, _) =>
        {
            await typed.Task;
            await turn.SendActivityAsync("done");
        });

        adapter.Types[0].Should().Be(ActivityTypes.Typing);
        adapter.Types[^1].Should().Be(ActivityTypes.Message);
    }

    [Fact]
    public async Task A_quick_answer_shows_no_typing()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new ShowTypingMiddleware(delay: 60_000));

        await adapter.RunAsync(Message("hi"), (turn, _) => turn.SendActivityAsync("done"));

        adapter.Sent.Should().ContainSingle().Which.Type.Should().Be(ActivityTypes.Message);
    }

    [Fact]
    public void Typing_has_to_have_sensible_times()
    {
        FluentActions.Invoking(() => new ShowTypingMiddleware(-1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new ShowTypingMiddleware(100, 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Activity Message(string text) => new(ActivityTypes.Message) { Text = text, ChannelId = "test", From = new ChannelAccount("u"), Recipient = new ChannelAccount("b"), Conversation = new ConversationAccount(id: "c") };

    private sealed class Around(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            await next(cancellationToken);
            order.Add(name + ".");
        }
    }

    private sealed class TypingAdapter(TaskCompletionSource typed) : BotAdapter
    {
        public List<string> Types { get; } = [];

        public Task RunAsync(Activity activity, BotCallbackHandler bot) => RunPipelineAsync(new TurnContext(this, activity), bot, default);

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            lock (Types)
            {
                Types.AddRange(activities.Select(activity => activity.Type));
            }

            typed.TrySetResult();
            return Task.FromResult(new ResourceResponse[activities.Length]);
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
