using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Builder;

public sealed class TelemetrySpecs
{
    private readonly Recorded _telemetry = new();

    [Fact]
    public async Task Messages_are_reported_without_what_people_said()
    {
        await ConversationAsync(logPersonalInformation: false);

        _telemetry.Events.Select(reported => reported.Name).Should().Equal("BotMessageReceived", "BotMessageSend", "BotMessageUpdate", "BotMessageDelete");
        _telemetry.Events[0].Properties.Keys.Should().BeEquivalentTo("fromId", "conversationName", "locale", "recipientId", "recipientName");
        _telemetry.Events[1].Properties.Keys.Should().BeEquivalentTo("replyActivityId", "recipientId", "conversationName", "locale");
        _telemetry.Events[2].Properties.Keys.Should().BeEquivalentTo("recipientId", "conversationId", "conversationName", "locale");
        _telemetry.Events[3].Properties.Keys.Should().BeEquivalentTo("recipientId", "conversationId", "conversationName");
    }

    [Fact]
    public async Task Names_and_texts_are_reported_when_that_is_wanted()
    {
        await ConversationAsync(logPersonalInformation: true);

        _telemetry.Events[0].Properties.Should().Contain("text", "hi").And.ContainKey("fromName");
        _telemetry.Events[1].Properties.Should().Contain("text", "reply").And.ContainKey("recipientName");
        _telemetry.Events[2].Properties.Should().Contain("text", "changed");
    }

    [Fact]
    public void Without_a_client_nothing_is_reported() =>
        new TelemetryLoggerMiddleware(null).TelemetryClient.Should().BeOfType<NullBotTelemetryClient>();

    [Fact]
    public async Task A_waterfall_reports_its_start_its_steps_and_its_end()
    {
        var waterfall = new WaterfallDialog("w", [First, (step, token) => step.EndDialogAsync(null, token)]) { TelemetryClient = _telemetry };
        await RunAsync(waterfall, "a", "b");

        _telemetry.Events.Select(reported => reported.Name).Should().Equal("WaterfallStart", "WaterfallStep", "WaterfallStep", "WaterfallComplete");
        _telemetry.Events[1].Properties.Should().Contain("StepName", nameof(First)).And.Contain("DialogId", "w").And.ContainKey("InstanceId");
        _telemetry.Events[2].Properties.Should().Contain("StepName", "Step2of2");
        _telemetry.Events[3].Properties["InstanceId"].Should().Be(_telemetry.Events[0].Properties["InstanceId"]);
        _telemetry.Views.Should().Equal("w");
    }

    [Fact]
    public async Task A_cancelled_waterfall_reports_the_step_it_was_at()
    {
        var waterfall = new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]) { TelemetryClient = _telemetry };
        var state = new ConversationState(new MemoryStorage());
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("d")) { TelemetryClient = _telemetry }.Add(waterfall);
        await new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(state)), async (turn, token) =>
        {
            var dc = await dialogs.CreateContextAsync(turn, token);
            if (turn.Activity.Text == "stop")
            {
                await dc.CancelAllDialogsAsync(token);
            }
            else
            {
                await dc.BeginDialogAsync("w", null, token);
            }
        }).Send("go").Send("stop").StartTestAsync();

        _telemetry.Events[^1].Name.Should().Be("WaterfallCancel");
        _telemetry.Events[^1].Properties.Keys.Should().BeEquivalentTo("DialogId", "StepName", "InstanceId");
    }

    [Fact]
    public void A_dialog_reports_where_its_set_does()
    {
        var component = new ComponentDialog("c");
        component.AddDialog(new WaterfallDialog("before"));
        component.TelemetryClient = _telemetry;
        component.AddDialog(new WaterfallDialog("after"));

        component.FindDialog("before").TelemetryClient.Should().BeSameAs(_telemetry);
        component.FindDialog("after").TelemetryClient.Should().BeSameAs(_telemetry);
        component.TelemetryClient = null;
        component.FindDialog("after").TelemetryClient.Should().BeOfType<NullBotTelemetryClient>();
    }

    private static Task<DialogTurnResult> First(WaterfallStepContext step, CancellationToken token) => Task.FromResult(Dialog.EndOfTurn);

    private static async Task RunAsync(Dialog dialog, params string[] texts)
    {
        var state = new ConversationState(new MemoryStorage());
        var property = state.CreateProperty<DialogState>("d");
        var flow = new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(state)), (turn, token) => dialog.RunAsync(turn, property, token));
        await texts.Aggregate(flow, (current, text) => current.Send(text)).StartTestAsync();
    }

    private Task ConversationAsync(bool logPersonalInformation)
    {
        var adapter = new TestAdapter().Use(new TelemetryLoggerMiddleware(_telemetry, logPersonalInformation));
        return new TestFlow(adapter, async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync("reply", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "changed" }, token);
            await turn.DeleteActivityAsync(sent.Id, token);
        }).Send("hi").StartTestAsync();
    }

    private sealed class Recorded : IBotTelemetryClient, IBotPageViewTelemetryClient
    {
        public List<(string Name, IDictionary<string, string> Properties)> Events { get; } = [];

        public List<string> Views { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null) => Events.Add((eventName, properties));

        public void TrackPageView(string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null) => Views.Add(dialogName);

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string message = null, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null) => throw new NotSupportedException();

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success) => throw new NotSupportedException();

        public void TrackException(Exception exception, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null) => throw new NotSupportedException();

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties) => throw new NotSupportedException();

        public void Flush() => throw new NotSupportedException();
    }
}
