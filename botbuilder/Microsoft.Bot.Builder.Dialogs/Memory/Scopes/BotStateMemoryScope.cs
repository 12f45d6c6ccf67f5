namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The document of a state that the adapter has put into the turn.</summary>
public abstract class BotStateMemoryScope<T> : MemoryScope
    where T : BotState
{
    protected BotStateMemoryScope(string name)
        : base(name)
    {
    }

    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return StateOf(dc)?.GetCachedState(dc.Context)?.State;
    }

    public override void SetMemory(DialogContext dc, object memory) =>
        throw new NotSupportedException("The whole of a bot's state cannot be replaced; set its properties.");

    public override Task LoadAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default) =>
        StateOf(dialogContext)?.LoadAsync(dialogContext.Context, force, cancellationToken) ?? Task.CompletedTask;

    public override Task SaveChangesAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default) =>
        StateOf(dialogContext)?.SaveChangesAsync(dialogContext.Context, force, cancellationToken) ?? Task.CompletedTask;

    public override Task DeleteAsync(DialogContext dialogContext, CancellationToken cancellationToken = default) =>
        StateOf(dialogContext)?.DeleteAsync(dialogContext.Context, cancellationToken) ?? Task.CompletedTask;

    private static T StateOf(DialogContext dc) => dc.Context.TurnState.Get<T>();
}
