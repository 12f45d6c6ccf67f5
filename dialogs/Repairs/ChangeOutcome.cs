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

    /// <summary>The order has not come far enough for this change.</summary>
    public sealed record TooEarly(WorkOrder Order) : ChangeOutcome;

    /// <summary>It was asked for not long ago.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Again">When it may be asked for again.</param>
    public sealed record TooSoon(WorkOrder Order, DateTimeOffset Again) : ChangeOutcome;

    /// <summary>A photo of the work done is wanted first.</summary>
    public sealed record NeedsPhoto(WorkOrder Order) : ChangeOutcome;

    /// <summary>A reason is wanted first.</summary>
    public sealed record NeedsReason(WorkOrder Order) : ChangeOutcome;

    /// <summary>Somebody else of the crew has it.</summary>
    public sealed record Taken(WorkOrder Order) : ChangeOutcome;

    /// <summary>Unknown, another resident's, or not for this role; the answer is the same for all.</summary>
    public sealed record NotTheirs : ChangeOutcome;
}
