using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>A message the bot owes somebody who has not just spoken: a change of an order, a reminder, a notice to staff.</summary>
public sealed record OutboundMessage
{
    /// <summary>What makes it this message: posted twice under one key it is sent once. For example repairs:20261127-001:done.</summary>
    public required string Key { get; init; }

    /// <summary>The conversation it goes to: <see cref="Routing.Turn.Resident"/>.</summary>
    public required string To { get; init; }

    public required string Text { get; init; }

    /// <summary>What can be tapped below it.</summary>
    public ImmutableArray<MessageButton> Buttons { get; init; } = [];

    /// <summary>The id of a photo to be shown with it.</summary>
    public string? Photo { get; init; }

    /// <summary>When it is to be sent, at the earliest. What is due together is sent in this order.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary>When it is no longer worth sending; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    public MessageUrgency Urgency { get; init; }

    /// <summary>What a resident may refuse as a whole, for example events.reminders.</summary>
    public required string Topic { get; init; }
}
