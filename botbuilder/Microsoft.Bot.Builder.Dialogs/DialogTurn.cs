using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One turn of a bot that is a dialog.</summary>
internal static class DialogTurn
{
    private const string SnapshotType = "https://www.botframework.com/schemas/botState";

    /// <summary>Continues the stack, or begins the root when there is none. A dialog that handles the error event lets the turn go on.</summary>
    public static async Task<DialogTurnResult> RunAsync(DialogContext dc, string rootDialogId, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
                if (result.Status == DialogTurnStatus.Empty)
                {
                    result = await dc.BeginDialogAsync(rootDialogId, null, cancellationToken).ConfigureAwait(false);
                }

                await ShowStateAsync(dc, cancellationToken).ConfigureAwait(false);
                return result;
            }
            catch (Exception error)
            {
                if (!await dc.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    // Writing down the whole memory costs more than the turn itself; only the emulator and tests ever look at it.
    private static async Task ShowStateAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.Context.Activity.ChannelId == Channels.Emulator || dc.Context.Adapter is TestAdapter { EnableTrace: true })
        {
            var innermost = dc;
            while (innermost.Child is { } child)
            {
                innermost = child;
            }

            await dc.Context.TraceActivityAsync("BotState", innermost.State.GetMemorySnapshot(), SnapshotType, "Bot State", cancellationToken).ConfigureAwait(false);
        }
    }
}
