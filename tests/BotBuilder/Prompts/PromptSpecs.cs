using BotBuilder.Tests.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Prompts;

public sealed class PromptSpecs
{
    private static readonly PromptOptions Ask = new() { Prompt = MessageFactory.Text("ask"), RetryPrompt = MessageFactory.Text("again") };

    [Fact]
    public void A_prompt_needs_an_id()
    {
        FluentActions.Invoking(() => new TextPrompt(null)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new TextPrompt("  ")).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new NumberPrompt<int>(string.Empty)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new NumberPrompt<short>("n")).Should().Throw<NotSupportedException>();
        FluentActions.Invoking(() => new ActivityPrompt("a", null)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new OAuthPrompt("o", null)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task A_prompt_needs_prompt_options()
    {
        var conversation = new Conversation("en-us", new TextPrompt("p"));

        conversation.Begin = dc => dc.BeginDialogAsync("p", new object());
        await conversation.Invoking(it => it.SayAsync("hi")).Should().ThrowAsync<ArgumentOutOfRangeException>();
        conversation.Begin = dc => dc.PromptAsync("p", null);
        await conversation.Invoking(it => it.SayAsync("hi")).Should().ThrowAsync<ArgumentNullException>();
        conversation.Begin = dc => dc.PromptAsync(string.Empty, Ask);
        await conversation.Invoking(it => it.SayAsync("hi")).Should().ThrowAsync<ArgumentNullException>();
        conversation.Begin = dc => dc.BeginDialogAsync("p", CancellationToken.None);
        await conversation.Invoking(it => it.SayAsync("hi")).Should().ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_prompt_asks_until_the_answer_will_do(bool jsonOnly)
    {
        var conversation = new Conversation("en-us", jsonOnly ? Conversation.JsonOnly : new MemoryStorage(), new NumberPrompt<int>("p")) { Begin = dc => dc.PromptAsync("p", Ask) };

        (await conversation.SayAsync("hi")).Should().Equal("ask");
        (await conversation.SayAsync("what?")).Should().Equal("again");
        (await conversation.SayAsync("none of your business")).Should().Equal("again");
        (await conversation.SayAsync("I have 7")).Should().BeEmpty();
        conversation.Result.Should().BeEquivalentTo(new { Status = DialogTurnStatus.Complete, Result = 7 });
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_prompt_itself_is_repeated()
    {
        var conversation = new Conversation("en-us", new NumberPrompt<int>("p")) { Begin = dc => dc.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("ask") }) };
        await conversation.SayAsync("hi");

        (await conversation.SayAsync("what?")).Should().Equal("ask");
    }

    [Fact]
    public async Task Other_activities_than_messages_leave_a_prompt_waiting()
    {
        var conversation = new Conversation("en-us", new TextPrompt("p")) { Begin = dc => dc.PromptAsync("p", Ask) };
        await conversation.SayAsync("hi");

        (await conversation.SayAsync(new Activity(ActivityTypes.Typing))).Should().BeEmpty();
        conversation.Result.Status.Should().Be(DialogTurnStatus.Waiting);
    }

    [Fact]
    public async Task A_validator_sees_every_answer_and_counts_them()
    {
        var seen = new List<(bool Succeeded, int Attempt)>();
        var conversation = new Conversation("en-us", new NumberPrompt<int>("p", (context, _) =>
        {
            seen.Add((context.Recognized.Succeeded, context.AttemptCount));
            context.State["seen"] = seen.Count;
            context.Options.RetryPrompt.Text.Should().Be("again");
            return Task.FromResult(context.Recognized.Succeeded && context.Recognized.Value > 10);
        }))
        { Begin = dc => dc.PromptAsync("p", Ask) };

        await conversation.SayAsync("hi");
        (await conversation.SayAsync("what?")).Should().Equal("again");
        (await conversation.SayAsync("5")).Should().Equal("again");
        await conversation.SayAsync("15");

        seen.Should().Equal((false, 1), (true, 2), (true, 3));
        conversation.Result.Result.Should().Be(15);
    }

    [Fact]
    public async Task A_validator_that_speaks_keeps_the_prompt_silent_and_may_change_the_value()
    {
        var conversation = new Conversation("en-us", new TextPrompt("p", async (context, token) =>
        {
            if (context.Recognized.Value.Length > 3)
            {
                context.Recognized.Value = context.Recognized.Value.ToUpperInvariant();
                return true;
            }

            await context.Context.SendActivityAsync("too short", cancellationToken: token);
            return false;
        }))
        { Begin = dc => dc.PromptAsync("p", Ask) };
        await conversation.SayAsync("hi");

        (await conversation.SayAsync("abc")).Should().Equal("too short");
        await conversation.SayAsync("abcd");
        conversation.Result.Result.Should().Be("ABCD");
    }

    [Fact]
    public async Task A_prompt_asks_again_when_something_on_top_of_it_has_ended()
    {
        var conversation = new Conversation("en-us", new TextPrompt("p"), new WaterfallDialog("w", [(step, token) => step.EndDialogAsync(null, token)])) { Begin = dc => dc.PromptAsync("p", Ask) };
        await conversation.SayAsync("hi");

        (await conversation.SayAsync(new Activity(ActivityTypes.Message) { Text = "help" }, dc => dc.BeginDialogAsync("w"))).Should().Equal("ask");
        conversation.Result.Status.Should().Be(DialogTurnStatus.Waiting);
    }

    [Fact]
    public async Task An_attachment_prompt_wants_attachments()
    {
        var conversation = new Conversation("en-us", new AttachmentPrompt("p")) { Begin = dc => dc.PromptAsync("p", Ask) };
        await conversation.SayAsync("hi");

        (await conversation.SayAsync("no file")).Should().Equal("again");
        await conversation.SayAsync(new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png", "https://example.org/x.png")] });
        conversation.Result.Result.Should().BeAssignableTo<IList<Attachment>>().Which.Should().ContainSingle().Which.ContentType.Should().Be("image/png");
    }

    [Fact]
    public async Task An_activity_prompt_waits_for_what_its_validator_accepts()
    {
        var attempts = 0;
        var conversation = new Conversation("en-us", new ActivityPrompt("p", (context, _) =>
        {
            attempts = context.AttemptCount;
            return Task.FromResult(context.Recognized.Value.Type == ActivityTypes.Event);
        }))
        { Begin = dc => dc.PromptAsync("p", Ask) };
        await conversation.SayAsync("hi");

        (await conversation.SayAsync("hello?")).Should().Equal("again");
        (await conversation.SayAsync(new Activity(ActivityTypes.Typing))).Should().BeEmpty();
        await conversation.SayAsync(new Activity(ActivityTypes.Event) { Value = 2 });
        conversation.Result.Result.Should().BeOfType<Activity>().Which.Value.Should().Be(2);
        attempts.Should().Be(3);
    }

    [Theory]
    [InlineData("en-us", "5", 5)]
    [InlineData("en-us", "I've run 5km", 5)]
    [InlineData("en-us", "twenty three dollars", 23)]
    [InlineData("en-us", "The temperature is 32C", 32)]
    [InlineData("en-us", "1,234.5", 1234.5)]
    [InlineData("nl-nl", "1,88", 1.88)]
    [InlineData("es-es", "3,14", 3.14)]
    [InlineData("zh-cn", "二十三", 23)]
    [InlineData("zh-cn", "我要三百零五个", 305)]
    [InlineData("zh-cn", "３", 3)]
    [InlineData("zh-cn", "两千五", 2500)]
    public async Task A_number_is_read_as_the_language_writes_it(string locale, string text, double expected)
    {
        var conversation = new Conversation(locale, new NumberPrompt<double>("p")) { Begin = dc => dc.PromptAsync("p", Ask) };
        await conversation.SayAsync("hi");
        await conversation.SayAsync(text);

        conversation.Result.Result.Should().Be(expected);
    }

    [Fact]
    public async Task The_culture_of_a_prompt_counts_when_the_activity_has_none()
    {
        var conversation = new Conversation(null, new NumberPrompt<double>("p", defaultLocale: "nl-nl")) { Begin = dc => dc.PromptAsync("p", Ask) };
        await conversation.SayAsync("hi");
        await conversation.SayAsync("3,14");

        conversation.Result.Result.Should().Be(3.14);
    }
}
