using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Dialogs;

public sealed class WaterfallSpecs
{
    [Fact]
    public async Task Steps_run_one_a_turn_and_keep_their_values()
    {
        var conversation = Talking(new WaterfallDialog("w",
        [
            async (step, token) =>
            {
                step.Index.Should().Be(0);
                step.Reason.Should().Be(DialogReason.BeginCalled);
                step.Values["a"] = step.Options;
                await step.Context.SendActivityAsync("one", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
            async (step, token) =>
            {
                step.Reason.Should().Be(DialogReason.ContinueCalled);
                step.Result.Should().Be("next");
                step.Values["a"].Should().Be("options");
                await step.Context.SendActivityAsync("two", cancellationToken: token);
                return await step.NextAsync(42, token);
            },
            (step, token) =>
            {
                step.Reason.Should().Be(DialogReason.NextCalled);
                return step.EndDialogAsync(step.Result, token);
            },
        ]));

        (await conversation.SayAsync("hi")).Should().Equal("one");
        (await conversation.SayAsync(new Activity(ActivityTypes.Typing))).Should().BeEmpty("only messages move a waterfall");
        (await conversation.SayAsync("next")).Should().Equal("two");
        conversation.Result.Should().BeEquivalentTo(new { Status = DialogTurnStatus.Complete, Result = 42 });
    }

    [Fact]
    public async Task Past_the_last_step_a_waterfall_ends_with_what_it_has()
    {
        var conversation = Talking(new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]));
        await conversation.SayAsync("hi");
        await conversation.SayAsync("last");

        conversation.Result.Result.Should().Be("last");
        var empty = Talking(new WaterfallDialog("w"));
        await empty.SayAsync("hi");
        empty.Result.Status.Should().Be(DialogTurnStatus.Complete);
    }

    [Fact]
    public async Task A_step_goes_on_once_only()
    {
        var conversation = Talking(new WaterfallDialog("w",
        [
            async (step, token) =>
            {
                await step.NextAsync(null, token);
                return await step.NextAsync(null, token);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ]));

        await conversation.Invoking(it => it.SayAsync("hi")).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public void Steps_are_added_in_order_and_count_for_the_version()
    {
        var waterfall = new WaterfallDialog("w").AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn));

        waterfall.GetVersion().Should().Be("w:1");
        waterfall.Invoking(it => it.AddStep(null)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task The_persisted_state_has_its_official_names()
    {
        IDictionary<string, object> state = null;
        var conversation = Talking(new WaterfallDialog("w", [(step, _) =>
        {
            state = step.ActiveDialog.State;
            return Task.FromResult(Dialog.EndOfTurn);
        }]));
        await conversation.SayAsync("hi");

        state.Keys.Should().BeEquivalentTo("options", "values", "instanceId", "stepIndex");
        state["stepIndex"].Should().Be(0);
        Guid.TryParse((string)state["instanceId"], out _).Should().BeTrue();
    }

    [Fact]
    public async Task A_token_meant_as_a_token_is_no_result()
    {
        var conversation = Talking(new WaterfallDialog("w", [(step, token) => step.NextAsync((object)token)]));

        await conversation.Invoking(it => it.SayAsync("hi")).Should().ThrowAsync<ArgumentException>();
    }

    private static Conversation Talking(Dialog dialog) => new("en-us", dialog) { Begin = dc => dc.BeginDialogAsync(dialog.Id, "options") };
}
