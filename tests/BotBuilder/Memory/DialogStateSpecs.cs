using BotBuilder.Tests.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Memory;

public sealed class DialogStateSpecs
{
    [Fact]
    public async Task Memory_is_read_and_set_by_path()
    {
        var memory = (await ContextAsync()).State;

        memory.SetValue("user.name", "Li");
        memory.SetValue("conversation.order.lines[1]", "tap");
        memory.SetValue("turn.count", 3);
        memory.SetValue("$colour", "red");
        memory.SetValue("this.seen", true);

        memory.GetValue<string>("user.name").Should().Be("Li");
        memory.GetValue<string>("USER.Name").Should().Be("Li");
        memory.GetStringValue("conversation.order.lines[1]").Should().Be("tap");
        memory.GetIntValue("turn.count").Should().Be(3);
        memory.GetIntValue("turn.nothing", 9).Should().Be(9);
        memory.GetBoolValue("this.seen").Should().BeTrue();
        memory.GetStringValue("dialog.colour").Should().Be("red");
        memory.TryGetValue<string>("user.nothing", out _).Should().BeFalse();
        memory.RemoveValue("user.name");
        memory.GetStringValue("user.name", "gone").Should().Be("gone");
    }

    [Fact]
    public async Task A_path_has_to_name_a_scope()
    {
        var memory = (await ContextAsync()).State;

        memory.Invoking(it => it.GetValue<string>("nowhere.x")).Should().Throw<ArgumentOutOfRangeException>();
        memory.Invoking(it => it.GetValue<string>(null)).Should().Throw<ArgumentNullException>();
        memory.Invoking(it => it.SetValue("user", new object())).Should().Throw<NotSupportedException>();
        memory.Invoking(it => it.SetValue("class.x", 1)).Should().NotThrow<NullReferenceException>();
        memory.Invoking(it => it.SetValue("turn.x", Task.CompletedTask)).Should().Throw<ArgumentException>();
        memory.GetMemoryScope("USER").Should().BeOfType<UserMemoryScope>();
        memory.GetMemoryScope("nowhere").Should().BeNull();
        FluentActions.Invoking(() => new DialogStateManager(null)).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData("$a", "dialog.a")]
    [InlineData("#Book", "turn.recognized.intents.Book")]
    [InlineData("@city", "turn.recognized.entities.city.first()")]
    [InlineData("@city.name", "turn.recognized.entities.city.first().name")]
    [InlineData("@@city", "turn.recognized.entities.city")]
    [InlineData("%id", "class.id")]
    [InlineData("user.x", "user.x")]
    public async Task Shorthand_is_written_out(string path, string expected) =>
        (await ContextAsync()).State.TransformPath(path).Should().Be(expected);

    [Fact]
    public async Task The_active_dialog_shows_its_own_properties()
    {
        var dc = await ContextAsync();

        dc.State.GetStringValue("class.id").Should().Be("w");
        dc.State.GetValue<string[]>("dialogcontext.stack").Should().Equal("w");
        dc.State.GetStringValue("dialogcontext.activeDialog").Should().Be("w");
        dc.State.GetMemoryScope("class").Invoking(it => it.SetMemory(dc, new object())).Should().Throw<NotSupportedException>();
    }

    [Fact]
    public async Task The_result_of_the_last_dialog_is_remembered_for_the_turn()
    {
        var dc = await ContextAsync();
        await dc.EndDialogAsync("result");

        dc.State.GetStringValue(TurnPath.LastResult).Should().Be("result");
    }

    [Fact]
    public async Task A_snapshot_shows_what_can_be_shown()
    {
        var dc = await ContextAsync();
        dc.State.SetValue("user.name", "Li");

        var snapshot = dc.State.GetMemorySnapshot();
        snapshot["user"]["name"].Value<string>().Should().Be("Li");
        snapshot.ContainsKey("class").Should().BeFalse();
    }

    [Fact]
    public async Task A_manager_runs_its_dialog_and_saves_what_it_remembers()
    {
        var storage = new MemoryStorage();
        var manager = new DialogManager(new WaterfallDialog("root",
        [
            async (step, token) =>
            {
                var count = step.State.GetIntValue("user.count") + 1;
                step.State.SetValue("user.count", count);
                await step.Context.SendActivityAsync($"count {count}", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
        ]));
        var first = Adapter(storage, "one");
        await new TestFlow(first, (turn, token) => manager.OnTurnAsync(turn, token)).Test("hi", "count 1").StartTestAsync();
        var second = Adapter(storage, "two");
        await new TestFlow(second, (turn, token) => manager.OnTurnAsync(turn, token)).Test("hi", "count 2").StartTestAsync();
    }

    [Fact]
    public async Task A_manager_needs_a_conversation_state()
    {
        var manager = new DialogManager(new WaterfallDialog("root"));

        await manager.Invoking(it => it.OnTurnAsync(new TurnContext(new RecordingAdapter(), new Activity(ActivityTypes.Message)))).Should().ThrowAsync<InvalidOperationException>();
        manager.RootDialog.Id.Should().Be("root");
        manager.RootDialog = null;
        manager.RootDialog.Should().BeNull();
    }

    [Fact]
    public async Task A_conversation_is_forgotten_after_silence()
    {
        var storage = new MemoryStorage();
        var manager = new DialogManager(new WaterfallDialog("root", [(_, _) => Task.FromResult(Dialog.EndOfTurn), (step, token) => step.EndDialogAsync("second", token)])) { ExpireAfter = 0 };
        var results = new List<DialogTurnStatus>();
        await new TestFlow(Adapter(storage, "c"), async (turn, token) => results.Add((await manager.OnTurnAsync(turn, token)).TurnResult.Status)).Send("one").Send("two").StartTestAsync();

        results.Should().Equal(DialogTurnStatus.Waiting, DialogTurnStatus.Waiting);
    }

    [Fact]
    public async Task A_snapshot_is_traced_only_when_somebody_can_see_it()
    {
        var dialog = new WaterfallDialog("root", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]);
        var state = new ConversationState(new MemoryStorage());
        var property = state.CreateProperty<DialogState>("d");
        var (seen, unseen) = (new TestAdapter(sendTraceActivity: true), new TestAdapter());
        foreach (var adapter in new[] { seen, unseen })
        {
            await adapter.SendTextToBotAsync("hi", (turn, token) => dialog.RunAsync(turn, property, token), default);
        }

        seen.GetNextReply().Should().BeOfType<Activity>().Which.Name.Should().Be("BotState");
        unseen.GetNextReply().Should().BeNull();
    }

    private static TestAdapter Adapter(IStorage storage, string conversation)
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation(conversation));
        adapter.UseStorage(storage).UseBotState(new UserState(storage), new ConversationState(storage));
        return adapter;
    }

    private static async Task<DialogContext> ContextAsync()
    {
        var storage = new MemoryStorage();
        var turn = new TurnContext(new RecordingAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "test", From = new ChannelAccount("u"), Conversation = new ConversationAccount(id: "c") });
        turn.TurnState.Set(new UserState(storage));
        turn.TurnState.Set(new ConversationState(storage));
        var dc = new DialogContext(new DialogSet().Add(new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn)])), turn, new DialogState());
        await dc.BeginDialogAsync("w");
        await dc.State.LoadAllScopesAsync();
        return dc;
    }
}
