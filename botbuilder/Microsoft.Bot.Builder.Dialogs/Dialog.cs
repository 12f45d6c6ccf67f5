using Microsoft.Bot.Builder.Dialogs.Debugging;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A piece of conversation: begun, continued by each answer of the user, and ended with a result. One instance serves all conversations.</summary>
public abstract partial class Dialog
{
    /// <summary>The dialog waits for the user.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;

    public Dialog(string dialogId = null)
    {
        _id = dialogId;
    }

    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    public virtual IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set => _telemetryClient = value ?? NullBotTelemetryClient.Instance;
    }

    public virtual SourceRange Source { get; private set; }

    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Takes the user's answer; by default the dialog ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(cancellationToken: cancellationToken);

    /// <summary>A dialog this one began has ended; by default this one ends with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        Refuse.Token(result, nameof(result));
        return dc.EndDialogAsync(result, cancellationToken);
    }

    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Changes whenever a conversation begun with an older version could not go on.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Handles an event here or, when it bubbles, in the parents. True when somebody has handled it.</summary>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
        if (!handled && e.Bubble && dc.Parent is { } parent)
        {
            handled = await parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false);
        }

        return handled || await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>The id of a dialog that was given none.</summary>
    protected virtual string OnComputeId() => GetType().Name;

    protected void RegisterSourceLocation(string path, int lineNumber)
    {
        if (!string.IsNullOrEmpty(path))
        {
            Source = new SourceRange
            {
                Path = path,
                StartPoint = new SourcePoint { LineIndex = lineNumber },
                EndPoint = new SourcePoint { LineIndex = lineNumber + 1 },
            };
        }
    }
}
