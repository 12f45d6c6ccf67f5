namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>What is remembered until the turn ends.</summary>
public class TurnMemoryScope : MemoryScope
{
    public TurnMemoryScope()
        : base(ScopePath.Turn)
    {
    }

    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return Of(dc.Context);
    }

    public override void SetMemory(DialogContext dc, object memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        dc.Context.TurnState.Set(ScopePath.Turn, memory);
    }

    internal static object Of(ITurnContext turnContext)
    {
        if (!turnContext.TurnState.TryGetValue(ScopePath.Turn, out var memory) || memory is null)
        {
            memory = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
            turnContext.TurnState[ScopePath.Turn] = memory;
        }

        return memory;
    }
}
