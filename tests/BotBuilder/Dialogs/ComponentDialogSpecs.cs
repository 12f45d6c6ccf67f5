using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Dialogs;

public sealed class ComponentDialogSpecs
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_component_keeps_its_own_stack_between_the_turns(bool jsonOnly)
    {
        var conversation = new Conversation("en-us", jsonOnly ? Conversation.JsonOnly : new MemoryStorage(), new Form()) { Begin = dc => dc.BeginDialogAsync(nameof(Form)) };

        (await conversation.SayAsync("hi")).Should().Equal("name?");
        (await conversation.SayAsync("help")).Should().Equal("any name will do");
        (await conversation.SayAsync("Li")).Should().Equal("age?");
        (await conversation.SayAsync("old")).Should().Equal("age?");
        await conversation.SayAsync("7");
        conversation.Result.Should().BeEquivalentTo(new { Status = DialogTurnStatus.Complete, Result = "Li 7" });
    }

    [Fact]
    public async Task A_conversation_just_begun_is_no_change_of_version()
    {
        var adapter = new Microsoft.Bot.Builder.Adapters.TestAdapter(Microsoft.Bot.Builder.Adapters.TestAdapter.CreateConversation("version"), sendTraceActivity: true);
        var state = new ConversationState(new MemoryStorage());
        adapter.Use(new AutoSaveStateMiddleware(state));
        await new Microsoft.Bot.Builder.Adapters.TestFlow(adapter, (turn, cancellation) => new Form().RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), cancellation)).Send("hi").StartTestAsync();

        adapter.ActiveQueue.Should().Contain(activity => activity.Type == ActivityTypes.Message).And.NotContain(activity => activity.AsTraceActivity() != null && activity.AsTraceActivity().Name.Contains(DialogEvents.VersionChanged));
    }

    [Fact]
    public async Task A_component_can_be_interrupted_for_good()
    {
        var conversation = new Conversation("en-us", new Form()) { Begin = dc => dc.BeginDialogAsync(nameof(Form)) };
        await conversation.SayAsync("hi");

        (await conversation.SayAsync("stop")).Should().Equal("stopped");
        conversation.Result.Should().BeEquivalentTo(new { Status = DialogTurnStatus.Complete, Result = (object)null });
    }

    [Fact]
    public async Task Cancelling_from_outside_reaches_the_dialogs_within()
    {
        var form = new Form();
        var conversation = new Conversation("en-us", form) { Begin = dc => dc.BeginDialogAsync(nameof(Form)) };
        await conversation.SayAsync("hi");
        await conversation.SayAsync(new Activity(ActivityTypes.Message), dc => dc.CancelAllDialogsAsync());

        conversation.Result.Status.Should().Be(DialogTurnStatus.Cancelled);
        form.Ended.Should().Equal(DialogReason.CancelCalled);
    }

    [Fact]
    public async Task A_component_asks_again_when_it_is_told_to()
    {
        var conversation = new Conversation("en-us", new Form()) { Begin = dc => dc.BeginDialogAsync(nameof(Form)) };
        await conversation.SayAsync("hi");

        (await conversation.SayAsync(new Activity(ActivityTypes.Message), async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        })).Should().Equal("name?");
    }

    [Fact]
    public void The_first_dialog_added_is_the_one_to_begin_with()
    {
        var component = new ComponentDialog("c").AddDialog(new TextPrompt("first")).AddDialog(new TextPrompt("second"));

        component.InitialDialogId.Should().Be("first");
        component.FindDialog("second").Should().NotBeNull();
        new ComponentDialog().Id.Should().Be(nameof(ComponentDialog));
    }

    [Fact]
    public async Task A_conversation_begun_with_other_dialogs_is_told_so()
    {
        var storage = new MemoryStorage();
        await new Conversation("en-us", storage, new Watching(2)) { Begin = dc => dc.BeginDialogAsync("w") }.SayAsync("hi");
        var changed = new Watching(3);
        var conversation = new Conversation("en-us", storage, changed) { Begin = dc => dc.BeginDialogAsync("w") };
        await conversation.SayAsync("go on");
        await conversation.SayAsync("go on");

        changed.Events.Should().ContainSingle().Which.Should().Be(DialogEvents.VersionChanged);
    }

    private sealed class Form : ComponentDialog
    {
        public Form()
            : base(nameof(Form))
        {
            AddDialog(new WaterfallDialog("steps",
            [
                (step, token) => step.PromptAsync("text", Ask("name?"), token),
                (step, token) =>
                {
                    step.Values["name"] = step.Result;
                    return step.PromptAsync("number", Ask("age?"), token);
                },
                (step, token) => step.EndDialogAsync($"{step.Values["name"]} {step.Result}", token),
            ]));
            AddDialog(new TextPrompt("text"));
            AddDialog(new NumberPrompt<int>("number"));
        }

        public List<DialogReason> Ended { get; } = [];

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync("any name will do", cancellationToken: cancellationToken);
                    return EndOfTurn;
                case "stop":
                    await innerDc.Context.SendActivityAsync("stopped", cancellationToken: cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Ended.Add(reason);
            return Task.CompletedTask;
        }

        private static PromptOptions Ask(string text) => new() { Prompt = MessageFactory.Text(text) };
    }

    private sealed class Watching : ComponentDialog
    {
        public Watching(int steps)
            : base("w")
        {
            AddDialog(new WaterfallDialog("steps", Enumerable.Repeat<WaterfallStep>((_, _) => Task.FromResult(EndOfTurn), steps)));
        }

        public List<string> Events { get; } = [];

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.VersionChanged)
            {
                Events.Add(e.Name);
            }

            return Task.FromResult(false);
        }
    }
}
