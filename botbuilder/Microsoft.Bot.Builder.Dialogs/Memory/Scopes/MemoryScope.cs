namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>A named root of memory paths.</summary>
public abstract class MemoryScope
{
    protected MemoryScope(string name, bool includeInSnapshot = true)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        IncludeInSnapshot = includeInSnapshot;
    }

    public string Name { get; set; }

    /// <summary>Whether the scope is shown when the whole memory is.</summary>
    public bool IncludeInSnapshot { get; set; }

    /// <summary>What the scope holds in this turn; null when there is none.</summary>
    public abstract object GetMemory(DialogContext dc);

    public abstract void SetMemory(DialogContext dc, object memory);

    public virtual Task LoadAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public virtual Task SaveChangesAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public virtual Task DeleteAsync(DialogContext dialogContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
