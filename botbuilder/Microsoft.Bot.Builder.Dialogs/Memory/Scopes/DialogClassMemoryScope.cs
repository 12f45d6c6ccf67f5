namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The properties of the innermost container around the active dialog; they cannot be set.</summary>
public class DialogClassMemoryScope : MemoryScope
{
    public DialogClassMemoryScope()
        : base(ScopePath.DialogClass, includeInSnapshot: false)
    {
    }

    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return DialogMemoryScope.Owner(dc) is { } owner ? dc.FindDialog(owner.Id) : null;
    }

    public override void SetMemory(DialogContext dc, object memory) =>
        throw new NotSupportedException("You can't modify the dialogclass scope");
}
