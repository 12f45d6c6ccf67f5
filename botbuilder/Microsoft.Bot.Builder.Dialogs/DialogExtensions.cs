using Microsoft.Bot.Builder.Dialogs.Memory;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Running a dialog as the bot.</summary>
public static partial class DialogExtensions
{
    /// <summary>Continues the conversation's dialogs, or begins <paramref name="dialog"/> when there are none.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);

        // States that the adapter has put into the turn are the dialogs' memory: they are loaded and saved with the turn.
        var memory = turnContext.TurnState.Get<ConversationState>() is null && turnContext.TurnState.Get<UserState>() is null
            ? null
            : new DialogStateManager(dc);
        if (memory is null)
        {
            await DialogTurn.RunAsync(dc, dialog.Id, cancellationToken).ConfigureAwait(false);
            return;
        }

        await memory.LoadAllScopesAsync(cancellationToken).ConfigureAwait(false);
        turnContext.TurnState.Set(memory);
        await DialogTurn.RunAsync(dc, dialog.Id, cancellationToken).ConfigureAwait(false);
        await memory.SaveAllChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
