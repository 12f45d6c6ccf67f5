namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The state of the innermost container around the active dialog: what the dialogs within it share.</summary>
public class DialogMemoryScope : MemoryScope
{
    public DialogMemoryScope()
        : base(ScopePath.Dialog)
    {
    }

    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return Owner(dc)?.State;
    }

    public override void SetMemory(DialogContext dc, object memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(memory);
        var owner = Owner(dc) ?? throw new InvalidOperationException("There is no active dialog whose state could be set.");
        owner.State = ObjectPath.MapValueTo<IDictionary<string, object>>(memory);
    }

    internal static DialogInstance Owner(DialogContext dc)
    {
        if (dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is DialogContainer { IgnoreMemoryScopeBinding: false })
        {
            return active;
        }

        return dc.Parent?.ActiveDialog ?? dc.ActiveDialog;
    }
}
