using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Dialogs;

public sealed class StageOneSpecs
{
    private sealed class Booking : ComponentDialog
    {
        public Booking()
            : base("booking")
        {
            AddDialog(new WaterfallDialog("steps", [Name, Colour, Sure, Done]));
            AddDialog(new TextPrompt("text"));
            AddDialog(new ChoicePrompt("choice"));
            AddDialog(new ConfirmPrompt("confirm"));
        }

        private static Task<DialogTurnResult> Name(WaterfallStepContext step, CancellationToken token) =>
            step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("name?") }, token);

        private static Task<DialogTurnResult> Colour(WaterfallStepContext step, CancellationToken token)
        {
            step.Values["name"] = step.Result;
            return step.PromptAsync("choice", new PromptOptions { Prompt = MessageFactory.Text("colour?"), RetryPrompt = MessageFactory.Text("again"), Choices = ChoiceFactory.ToChoices(["红色", "绿色"]) }, token);
        }

        private static Task<DialogTurnResult> Sure(WaterfallStepContext step, CancellationToken token)
        {
            step.Values["colour"] = ((FoundChoice)step.Result).Value;
            return step.PromptAsync("confirm", new PromptOptions { Prompt = MessageFactory.Text("sure?") }, token);
        }

        private static Task<DialogTurnResult> Done(WaterfallStepContext step, CancellationToken token) =>
            step.EndDialogAsync($"{step.Values["name"]} {step.Values["colour"]} {step.Result}", token);
    }

    [Fact]
    public async Task A_component_asks_its_questions_and_ends_with_a_result()
    {
        var client = new DialogTestClient(new TestAdapter("test") { Locale = "zh-cn" }, new Booking());

        (await client.SendActivityAsync<IMessageActivity>("hi")).Text.Should().Be("name?");
        (await client.SendActivityAsync<IMessageActivity>("Li")).Text.Should().StartWith("colour?");
        (await client.SendActivityAsync<IMessageActivity>("蓝色的")).Text.Should().StartWith("again");
        (await client.SendActivityAsync<IMessageActivity>("我要红色的")).Text.Should().StartWith("sure?");
        await client.SendActivityAsync<IMessageActivity>("好的");

        client.DialogTurnResult.Status.Should().Be(DialogTurnStatus.Complete);
        client.DialogTurnResult.Result.Should().Be("Li 红色 True");
    }

    [Fact]
    public async Task A_bot_that_runs_a_dialog_saves_its_state_between_turns()
    {
        var state = new ConversationState(new MemoryStorage());
        var accessor = state.CreateProperty<DialogState>("DialogState");
        var dialog = new Booking();
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));

        await new TestFlow(adapter, (turn, token) => dialog.RunAsync(turn, accessor, token))
            .Test("hi", "name?")
            .Test("Li", "colour? (1) 红色 or (2) 绿色")
            .Test("the second one", "sure? (1) Yes or (2) No")
            .StartTestAsync();
    }
}
