using CommunityBot.Channels.WeChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatAdapterSpecs
{
    private readonly WeChatAdapter _adapter = new([], NullLogger<WeChatAdapter>.Instance);

    [Fact]
    public async Task Only_messages_are_kept_and_everything_gets_an_id()
    {
        ResourceResponse[] responses = [];
        var said = await RunAsync(async (context, cancellationToken) => responses = await context.SendActivitiesAsync(
        [
            new Activity { Type = ActivityTypes.Typing },
            MessageFactory.Text("一"),
            new Activity { Type = ActivityTypes.Delay, Value = 60_000 },
            Activity.CreateTraceActivity("t"),
            MessageFactory.Text("二"),
        ], cancellationToken));
        said.Select(activity => activity.Text).Should().Equal("一", "二");
        responses.Select(response => response.Id).Should().HaveCount(5).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Two_turns_do_not_hear_each_other()
    {
        var said = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => RunAsync((context, token) => context.SendActivityAsync($"{number}", cancellationToken: token))));
        said.Select(turn => turn.Single().Text).Should().Equal(Enumerable.Range(0, 50).Select(number => $"{number}"));
    }

    [Fact]
    public async Task Middleware_runs_in_the_order_it_was_added()
    {
        var adapter = new WeChatAdapter([new Named("a"), new Named("b")], NullLogger<WeChatAdapter>.Instance);
        var said = await adapter.ProcessAsync(Incoming(), (context, token) => context.SendActivityAsync("bot", cancellationToken: token), CancellationToken.None);
        said.Select(activity => activity.Text).Should().Equal("a", "b", "bot");
    }

    [Fact]
    public async Task What_was_said_before_a_failure_is_kept_and_an_apology_follows()
    {
        var said = await RunAsync(async (context, token) =>
        {
            await context.SendActivityAsync("已登记", cancellationToken: token);
            throw new InvalidOperationException("broken");
        });
        said.Select(activity => activity.Text).Should().Equal("已登记", WeChatText.TurnFailed);
        said[1].SuggestedActions.Actions.Should().ContainSingle().Which.Value.Should().Be(WeChatText.Handover);
    }

    [Fact]
    public async Task A_turn_cut_off_by_the_host_is_no_failure_of_the_bot()
    {
        var stopped = new CancellationToken(canceled: true);
        await FluentActions.Awaiting(() => _adapter.ProcessAsync(Incoming(), (_, token) => Task.FromCanceled(token), stopped))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Something_else_that_was_cut_off_is_one() =>
        (await RunAsync((_, _) => throw new OperationCanceledException())).Single().Text.Should().Be(WeChatText.TurnFailed);

    [Fact]
    public async Task What_was_sent_cannot_be_changed_or_taken_back()
    {
        using var context = new TurnContext(_adapter, Incoming());
        await FluentActions.Awaiting(() => _adapter.UpdateActivityAsync(context, Incoming(), default)).Should().ThrowAsync<NotSupportedException>();
        await FluentActions.Awaiting(() => _adapter.DeleteActivityAsync(context, new ConversationReference(), default)).Should().ThrowAsync<NotSupportedException>();
        await FluentActions.Awaiting(() => _adapter.SendActivitiesAsync(context, [Incoming()], default)).Should().ThrowAsync<NotSupportedException>();
    }

    private Task<IReadOnlyList<Activity>> RunAsync(BotCallbackHandler bot) => _adapter.ProcessAsync(Incoming(), bot, CancellationToken.None);

    private static Activity Incoming() => WeChatActivities.ToActivity(WeChatSample.Message(WeChatSample.TextXml("x")), WeChatSample.AppId, new Dictionary<string, string>());

    private sealed class Named(string name) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await turnContext.SendActivityAsync(name, cancellationToken: cancellationToken);
            await next(cancellationToken);
        }
    }
}
