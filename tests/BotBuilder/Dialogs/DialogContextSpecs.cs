using BotBuilder.Tests.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Dialogs;

public sealed class DialogContextSpecs
{
    private readonly List<string> _log = [];

    [Fact]
    public void A_dialog_of_the_same_id_gets_a_number()
    {
        var first = new WaterfallDialog("A");
        var set = new DialogSet().Add(first).Add(new WaterfallDialog("A")).Add(new WaterfallDialog("A")).Add(first);

        set.GetDialogs().Select(dialog => dialog.Id).Should().Equal("A", "A2", "A3");
        set.Find("A").Should().BeSameAs(first);
        set.Find("none").Should().BeNull();
        set.Invoking(it => it.Find(null)).Should().Throw<ArgumentNullException>();
        set.Invoking(it => it.Add(null)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task A_set_needs_a_property_to_make_a_context()
    {
        FluentActions.Invoking(() => new DialogSet(null)).Should().Throw<ArgumentNullException>();
        await new DialogSet().Invoking(it => it.CreateContextAsync(Turn())).Should().ThrowAsync<InvalidOperationException>();
        var property = new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("d");
        await new DialogSet(property).Invoking(it => it.CreateContextAsync(null)).Should().ThrowAsync<ArgumentNullException>();
        (await new DialogSet(property).CreateContextAsync(Turn())).Stack.Should().BeEmpty();
    }

    [Fact]
    public void The_version_of_a_set_follows_its_dialogs()
    {
        var set = new DialogSet().Add(new WaterfallDialog("A"));
        var before = set.GetVersion();

        set.GetVersion().Should().Be(before);
        set.Add(new WaterfallDialog("B")).GetVersion().Should().NotBe(before);
        new DialogSet().Add(new WaterfallDialog("A")).GetVersion().Should().Be(before);
    }

    [Fact]
    public async Task Dialogs_begin_end_and_resume_one_another()
    {
        var dc = Context(new Noting("outer", this), new Noting("inner", this));

        await dc.BeginDialogAsync("outer", 1);
        await dc.BeginDialogAsync("inner", 2);
        dc.ActiveDialog.Id.Should().Be("inner");
        (await dc.EndDialogAsync("result")).Should().BeSameAs(Dialog.EndOfTurn);
        (await dc.EndDialogAsync("all")).Should().BeEquivalentTo(new { Status = DialogTurnStatus.Complete, Result = "all" });

        _log.Should().Equal("outer begin 1", "inner begin 2", "inner end EndCalled", "outer resume result", "outer end EndCalled");
        (await dc.ContinueDialogAsync()).Status.Should().Be(DialogTurnStatus.Empty);
    }

    [Fact]
    public async Task Replacing_ends_the_one_without_resuming_the_other()
    {
        var dc = Context(new Noting("a", this), new Noting("b", this));
        await dc.BeginDialogAsync("a");
        await dc.ReplaceDialogAsync("b", "options");

        dc.Stack.Select(instance => instance.Id).Should().Equal("b");
        _log.Should().Equal("a begin ", "a end ReplaceCalled", "b begin options");
    }

    [Fact]
    public async Task Cancelling_ends_every_dialog()
    {
        var dc = Context(new Noting("a", this), new Noting("b", this));
        (await dc.CancelAllDialogsAsync()).Status.Should().Be(DialogTurnStatus.Empty);
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");

        (await dc.CancelAllDialogsAsync()).Status.Should().Be(DialogTurnStatus.Cancelled);

        dc.Stack.Should().BeEmpty();
        _log.Should().Equal("a begin ", "b begin ", "b end CancelCalled", "a event cancelDialog", "a end CancelCalled");
    }

    [Fact]
    public async Task A_parent_that_handles_the_cancellation_stays()
    {
        var parent = Context(new Noting("parent", this) { Handles = "abort" });
        await parent.BeginDialogAsync("parent");
        var child = new DialogContext(new DialogSet().Add(new Noting("child", this)), parent, new DialogState());
        await child.BeginDialogAsync("child");

        await child.CancelAllDialogsAsync(cancelParents: true, eventName: "abort");

        child.Stack.Should().BeEmpty();
        parent.Stack.Should().ContainSingle();
        _log.Should().EndWith("parent event abort");
    }

    [Fact]
    public async Task Events_go_from_the_active_dialog_up_until_somebody_handles_them()
    {
        var parent = Context(new Noting("parent", this) { Handles = "e" });
        await parent.BeginDialogAsync("parent");
        var child = new DialogContext(new DialogSet().Add(new Noting("child", this)), parent, new DialogState());
        await child.BeginDialogAsync("child");

        (await child.EmitEventAsync("e")).Should().BeTrue();
        (await child.EmitEventAsync("e", bubble: false)).Should().BeFalse();
        (await child.EmitEventAsync("other")).Should().BeFalse();
        await child.Invoking(it => it.EmitEventAsync(null)).Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public async Task A_dialog_is_looked_for_in_the_parents_too()
    {
        var parent = Context(new Noting("shared", this));
        var child = new DialogContext(new DialogSet(), parent, new DialogState());

        child.FindDialog("shared").Should().NotBeNull();
        await child.BeginDialogAsync("shared");
        child.ActiveDialog.Id.Should().Be("shared");
        await child.Invoking(it => it.BeginDialogAsync("nowhere")).Should().ThrowAsync<ArgumentException>();
        await child.Invoking(it => it.BeginDialogAsync(null)).Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public void Services_are_handed_down()
    {
        var parent = Context();
        parent.Services.Add("key", "service");

        new DialogContext(new DialogSet(), parent, new DialogState()).Services.Get<string>("key").Should().Be("service");
    }

    [Fact]
    public async Task A_token_in_place_of_options_or_a_result_is_refused()
    {
        var dc = Context(new Noting("a", this));

        await dc.Invoking(it => it.BeginDialogAsync("a", CancellationToken.None)).Should().ThrowAsync<ArgumentException>();
        await dc.Invoking(it => it.ReplaceDialogAsync("a", CancellationToken.None)).Should().ThrowAsync<ArgumentException>();
        await dc.Invoking(it => it.EndDialogAsync(CancellationToken.None)).Should().ThrowAsync<ArgumentException>();
        await dc.Invoking(it => it.CancelAllDialogsAsync(false, null, CancellationToken.None)).Should().ThrowAsync<ArgumentException>();
    }

    private static DialogContext Context(params Dialog[] dialogs) =>
        new(dialogs.Aggregate(new DialogSet(), (set, dialog) => set.Add(dialog)), Turn(), new DialogState());

    private static TurnContext Turn() => new(new RecordingAdapter(), new Activity(ActivityTypes.Message)
    {
        ChannelId = "test",
        From = new ChannelAccount("u"),
        Conversation = new ConversationAccount(id: "c"),
    });

    private sealed class Noting(string id, DialogContextSpecs specs) : Dialog(id)
    {
        public string Handles { get; init; }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default) => Note($"begin {options}");

        public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) => Note($"resume {result}");

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Note($"end {reason}");

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.ActivityReceived)
            {
                specs._log.Add($"{Id} event {e.Name}");
            }

            return Task.FromResult(e.Name == Handles);
        }

        private Task<DialogTurnResult> Note(string what)
        {
            specs._log.Add($"{Id} {what}");
            return Task.FromResult(EndOfTurn);
        }
    }
}
