namespace CommunityBot.Dialogs.Repairs;

/// <summary>What came of a report.</summary>
internal abstract record FileOutcome
{
    private FileOutcome()
    {
    }

    /// <summary>A new order.</summary>
    public sealed record Filed(WorkOrder Order) : FileOutcome;

    /// <summary>A neighbour had reported it; the resident joined.</summary>
    public sealed record Joined(WorkOrder Order) : FileOutcome;

    /// <summary>The resident had reported it themselves.</summary>
    public sealed record Repeated(WorkOrder Order) : FileOutcome;

    /// <summary>The outcome as the resident may see it.</summary>
    public FileOutcome SeenBy(string resident) => this switch
    {
        Joined(var order) => new Joined(order.SeenBy(resident)),
        Repeated(var order) => new Repeated(order.SeenBy(resident)),
        _ => this,
    };

    /// <summary>The order it became part of.</summary>
    public WorkOrder Into => this switch
    {
        Filed(var order) => order,
        Joined(var order) => order,
        Repeated(var order) => order,
        _ => throw new InvalidOperationException(),
    };
}
