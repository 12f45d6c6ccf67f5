namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The settings that the host has put into the turn under this scope's name.</summary>
public class SettingsMemoryScope : MemoryScope
{
    public SettingsMemoryScope()
        : base(ScopePath.Settings, includeInSnapshot: false)
    {
    }

    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.TurnState.TryGetValue(ScopePath.Settings, out var settings) ? settings : null;
    }

    public override void SetMemory(DialogContext dc, object memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(memory);
        dc.Context.TurnState[ScopePath.Settings] = memory;
    }
}
