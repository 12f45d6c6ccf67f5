using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Xunit.Abstractions;

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>Writes the conversation of a test into the test's output.</summary>
public class XUnitDialogTestLogger : IMiddleware
{
    private const string StartedKey = "XUnitDialogTestLogger.Started";

    public XUnitDialogTestLogger(ITestOutputHelper xunitOutputHelper)
    {
        ArgumentNullException.ThrowIfNull(xunitOutputHelper);
        Output = xunitOutputHelper;
    }

    protected ITestOutputHelper Output { get; }

    public async Task OnTurnAsync(ITurnContext context, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.TurnState[StartedKey] = TimeProvider.System.GetTimestamp();
        await LogIncomingActivityAsync(context, context.Activity, cancellationToken).ConfigureAwait(false);
        context.OnSendActivities(async (turn, activities, send) =>
        {
            foreach (var activity in activities)
            {
                await LogOutgoingActivityAsync(turn, activity, cancellationToken).ConfigureAwait(false);
            }

            return await send().ConfigureAwait(false);
        });
        await next(cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task LogIncomingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        if (activity.Type == ActivityTypes.Message)
        {
            Output.WriteLine($"\r\nUser:  {activity.Text}");
        }
        else
        {
            WriteWhole("User: ", activity);
        }

        Output.WriteLine($"       -> ts: {Clock()}");
        return Task.CompletedTask;
    }

    protected virtual Task LogOutgoingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        if (activity.Type == ActivityTypes.Message)
        {
            Output.WriteLine($"\r\nBot:   Text = {activity.Text}\r\n       Speak = {activity.Speak}\r\n       InputHint = {activity.InputHint}");
        }
        else
        {
            WriteWhole("Bot:  ", activity);
        }

        var elapsed = context.TurnState.TryGetValue(StartedKey, out var started) ? TimeProvider.System.GetElapsedTime((long)started) : TimeSpan.Zero;
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"       -> ts: {Clock()} elapsed: {elapsed.TotalMilliseconds:N0} ms"));
        context.TurnState[StartedKey] = TimeProvider.System.GetTimestamp();
        return Task.CompletedTask;
    }

    private static string Clock() => TimeProvider.System.GetLocalNow().ToString("hh:mm:ss", CultureInfo.InvariantCulture);

    private void WriteWhole(string speaker, Activity activity)
    {
        Output.WriteLine($"\r\n{speaker} Activity = ActivityTypes.{activity.Type}");
        Output.WriteLine(JsonConvert.SerializeObject(activity, Formatting.Indented));
    }
}
