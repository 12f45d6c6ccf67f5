using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Builder.Testing.XUnit;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Xunit.Abstractions;

namespace BotBuilder.Tests.Testing;

public sealed class XUnitDialogTestLoggerSpecs
{
    private readonly Output _output = new();

    [Fact]
    public async Task Messages_are_written_as_they_are_said()
    {
        await Client("hello", "speak up").SendActivityAsync<IMessageActivity>("hi");

        _output.Lines[0].Should().Be("\r\nUser:  hi");
        _output.Lines[1].Should().StartWith("       -> ts: ");
        _output.Lines[2].Should().Be("\r\nBot:   Text = hello\r\n       Speak = speak up\r\n       InputHint = expectingInput");
        _output.Lines[3].Should().StartWith("       -> ts: ").And.Contain("elapsed");
    }

    [Fact]
    public async Task Other_activities_are_written_as_JSON()
    {
        await Client(null, null).SendActivityAsync<IActivity>(new Activity(ActivityTypes.Event) { Name = "fire" });

        _output.Lines[0].Should().Be("\r\nUser:  Activity = ActivityTypes.event");
        _output.Lines[1].Should().Contain("\"fire\"");
    }

    private DialogTestClient Client(string text, string speak) =>
        new(Channels.Test, new Answering(text, speak), null, [new XUnitDialogTestLogger(_output)]);

    private sealed class Answering(string text, string speak) : Dialog("answering")
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync(text ?? "-", speak, InputHints.ExpectingInput, cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }
    }

    private sealed class Output : ITestOutputHelper
    {
        public List<string> Lines { get; } = [];

        public void WriteLine(string message) => Lines.Add(message);

        public void WriteLine(string format, params object[] args) => Lines.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));
    }
}
