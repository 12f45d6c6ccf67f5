namespace CommunityBot.Dialogs.Outbox;

/// <summary>What came of handing a message to a channel.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>The channel has taken it.</summary>
    public sealed record Delivered : DeliveryOutcome;

    /// <summary>No route is open now; the channel keeps it durably and shows it when the resident writes next.</summary>
    public sealed record Kept : DeliveryOutcome;

    /// <summary>Not sent for certain; to be tried again.</summary>
    /// <param name="At">When, at the earliest; null to leave it to the courier.</param>
    public sealed record TryLater(DateTimeOffset? At = null) : DeliveryOutcome;

    /// <summary>It may have arrived or not. Said twice it would confuse, so it is not sent again; people can see it.</summary>
    public sealed record Unknown : DeliveryOutcome;

    /// <summary>It will never arrive.</summary>
    /// <param name="Reason">Why, for the people who look after the bot; no personal data.</param>
    public sealed record Undeliverable(string Reason) : DeliveryOutcome;
}
