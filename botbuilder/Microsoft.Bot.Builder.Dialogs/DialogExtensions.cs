namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Running a dialog as the bot.</summary>
public static partial class DialogExtensions
{
    /// <summary>Continues the conversation's dialogs, or begins <paramref name="dialog"/> when there are none.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false);
        }
    }
}
