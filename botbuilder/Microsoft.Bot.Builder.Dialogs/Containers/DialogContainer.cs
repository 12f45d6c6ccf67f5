using Microsoft.Bot.Builder.TraceExtensions;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with a stack of its own inside.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    protected DialogContainer(bool ignoreMemoryScopeBinding, string dialogId = null)
        : base(dialogId)
    {
        IgnoreMemoryScopeBinding = ignoreMemoryScopeBinding;
    }

    /// <summary>Whether the memory scope "dialog" passes over this container to the one around it.</summary>
    public bool IgnoreMemoryScopeBinding { get; set; }

    public DialogSet Dialogs { get; set; } = new();

    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId) => FindDialog(dialogId, null);

    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => Dialogs.Find(dialogId) ?? dc?.FindDialog(dialogId);

    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            var message = $"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog.Id}";
            dc.Dialogs.TelemetryClient.TrackTrace(message, Severity.Warning, null);
            await dc.Context.TraceActivityAsync(message, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return handled;
    }

    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Raises <see cref="DialogEvents.VersionChanged"/> when the conversation was begun with other dialogs inside.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var before = dc.ActiveDialog.Version;
        dc.ActiveDialog.Version = GetInternalVersion();
        if (before is not null && before != dc.ActiveDialog.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false);
        }
    }
}
