using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Builder;

public sealed class TurnContextSpecs
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public void A_turn_needs_an_adapter_and_an_activity()
    {
        FluentActions.Invoking(() => new TurnContext((BotAdapter)null, new Activity())).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new TurnContext(_adapter, null)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new TurnContext((ITurnContext)null, new Activity())).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task A_sent_activity_is_addressed_to_the_one_who_spoke()
    {
        using var turn = Turn();

        var response = await turn.SendActivityAsync("hello", "spoken", InputHints.ExpectingInput);

        response.Id.Should().Be("sent0");
        var sent = _adapter.Sent.Should().ContainSingle().Subject;
        sent.Should().BeEquivalentTo(new { Text = "hello", Speak = "spoken", InputHint = "expectingInput", ReplyToId = "in", ChannelId = "test", Id = "sent0" });
        sent.From.Id.Should().Be("bot");
        sent.Recipient.Id.Should().Be("user");
        turn.Responded.Should().BeTrue();
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        using var turn = Turn();

        await turn.TraceActivityAsync("seen", 42);

        turn.Responded.Should().BeFalse();
        _adapter.Sent.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "seen", Value = 42, ValueType = "Int32" });
    }

    [Fact]
    public async Task Nothing_can_be_sent_without_saying_what()
    {
        using var turn = Turn();

        await turn.Invoking(it => it.SendActivityAsync(string.Empty)).Should().ThrowAsync<ArgumentNullException>();
        await turn.Invoking(it => it.SendActivityAsync((IActivity)null)).Should().ThrowAsync<ArgumentNullException>();
        await turn.Invoking(it => it.SendActivitiesAsync(null)).Should().ThrowAsync<ArgumentNullException>();
        await turn.Invoking(it => it.SendActivitiesAsync([])).Should().ThrowAsync<ArgumentException>();
        await turn.Invoking(it => it.UpdateActivityAsync(null)).Should().ThrowAsync<ArgumentNullException>();
        await turn.Invoking(it => it.DeleteActivityAsync((string)null)).Should().ThrowAsync<ArgumentNullException>();
        await turn.Invoking(it => it.DeleteActivityAsync((ConversationReference)null)).Should().ThrowAsync<ArgumentNullException>();
        turn.Invoking(it => it.OnSendActivities(null)).Should().Throw<ArgumentNullException>();
        turn.Invoking(it => it.OnUpdateActivity(null)).Should().Throw<ArgumentNullException>();
        turn.Invoking(it => it.OnDeleteActivity(null)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task Handlers_run_in_the_order_they_were_added_and_may_change_what_is_sent()
    {
        using var turn = Turn();
        var order = new List<string>();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            order.Add("first");
            activities[0].Text += "!";
            var responses = await next();
            order.Add("after");
            return responses;
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            order.Add("second");
            activities.Add(new Activity(ActivityTypes.Typing));
            return next();
        });

        await turn.SendActivityAsync("hello");

        order.Should().Equal("first", "second", "after");
        _adapter.Sent.Select(activity => activity.Text ?? activity.Type).Should().Equal("hello!", "typing");
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_keeps_everything_back()
    {
        using var turn = Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>(null));
        turn.OnUpdateActivity((_, _, _) => Task.FromResult<ResourceResponse>(null));
        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);

        (await turn.SendActivityAsync("hello")).Should().NotBeNull();
        await turn.UpdateActivityAsync(new Activity { Id = "1" });
        await turn.DeleteActivityAsync("1");

        turn.Responded.Should().BeFalse();
        _adapter.Sent.Should().BeEmpty();
        _adapter.Updated.Should().BeEmpty();
        _adapter.Deleted.Should().BeEmpty();
    }

    [Fact]
    public async Task Updates_and_deletions_pass_the_handlers_to_the_adapter()
    {
        using var turn = Turn();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            activity.Text = "changed";
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            reference.ActivityId += "x";
            return next();
        });

        (await turn.UpdateActivityAsync(new Activity { Id = "7", Text = "before" })).Id.Should().Be("updated");
        await turn.DeleteActivityAsync("7");

        _adapter.Updated.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "7", Text = "changed", ChannelId = "test" });
        _adapter.Deleted.Should().ContainSingle().Which.ActivityId.Should().Be("7x");
    }

    [Fact]
    public async Task Replies_that_are_expected_in_the_answer_are_collected()
    {
        using var turn = Turn(DeliveryModes.ExpectReplies);

        await turn.SendActivityAsync("one");
        await turn.SendActivityAsync(new Activity(ActivityTypes.Trace));

        turn.BufferedReplyActivities.Should().HaveCount(2);
        turn.Responded.Should().BeTrue();
        _adapter.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task A_turn_that_has_ended_can_do_nothing_more_and_disposes_of_its_services()
    {
        var turn = Turn();
        using var service = new Disposable();
        turn.TurnState.Add(service);
        turn.Dispose();
        turn.Dispose();

        service.Times.Should().Be(1);
        await turn.Invoking(it => it.SendActivityAsync("late")).Should().ThrowAsync<ObjectDisposedException>();
        await turn.Invoking(it => it.UpdateActivityAsync(new Activity())).Should().ThrowAsync<ObjectDisposedException>();
        await turn.Invoking(it => it.DeleteActivityAsync("1")).Should().ThrowAsync<ObjectDisposedException>();
        turn.TurnState.Invoking(it => it.Get<string>("x")).Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void Turn_state_is_kept_by_key_or_by_type()
    {
        using var turn = Turn();
        turn.TurnState.Add("key", "value");
        turn.TurnState.Add(new List<int> { 1 });
        turn.TurnState.Set("key", "other");

        turn.TurnState.Get<string>("key").Should().Be("other");
        turn.TurnState.Get<List<int>>().Should().Equal(1);
        turn.TurnState.Get<int>("key").Should().Be(0);
        turn.TurnState.Get<string>("nothing").Should().BeNull();
        turn.TurnState.Invoking(it => it.Add("key", "again")).Should().Throw<ArgumentException>();
        turn.TurnState.Invoking(it => it.Add<string>("empty", null)).Should().Throw<ArgumentNullException>();
        turn.TurnState.Invoking(it => it.Get<string>(null)).Should().Throw<ArgumentNullException>();
    }

    private TurnContext Turn(string deliveryMode = null) => new(_adapter, new Activity(ActivityTypes.Message)
    {
        Id = "in",
        ChannelId = "test",
        ServiceUrl = "https://example.org",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c"),
        DeliveryMode = deliveryMode,
    });

    private sealed class Disposable : IDisposable
    {
        public int Times { get; private set; }

        public void Dispose() => Times++;
    }
}
