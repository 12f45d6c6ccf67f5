namespace CommunityBot.Dialogs.Repairs;

/// <summary>What came of a wish to change a work order.</summary>
internal abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    /// <summary>The order as it is now; to be stored.</summary>
    public sealed record Changed(WorkOrder Order) : ChangeOutcome;

    /// <summary>It was so already.</summary>
    public sealed record Unchanged(WorkOrder Order) : ChangeOutcome;

    /// <summary>The order has gone too far for this change.</summary>
    public sealed record TooLate(WorkOrder Order) : ChangeOutcome;

    /// <summary>Unknown, or another resident's; the answer is the same for both.</summary>
    public sealed record NotTheirs : ChangeOutcome;
}
