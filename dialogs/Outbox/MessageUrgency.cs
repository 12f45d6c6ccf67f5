namespace CommunityBot.Dialogs.Outbox;

/// <summary>Whether a message may wake somebody.</summary>
public enum MessageUrgency
{
    /// <summary>Waits for the end of the quiet hours.</summary>
    Routine,

    /// <summary>Sent at any hour: danger (P0, P1), and what somebody is waiting for at this moment.</summary>
    Urgent,
}
