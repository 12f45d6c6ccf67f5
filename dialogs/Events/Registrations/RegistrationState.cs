namespace CommunityBot.Dialogs.Events;

/// <summary>Where somebody stands on the roll of an occurrence.</summary>
internal enum RegistrationState
{
    /// <summary>Has places.</summary>
    Taken,

    /// <summary>Waits for places 候补.</summary>
    Waiting,

    /// <summary>Has been offered places that became free, which are kept for a while.</summary>
    Offered,

    /// <summary>Only wants to be reminded; takes no place.</summary>
    Following,

    /// <summary>Gave the places back, or was no longer waiting.</summary>
    Cancelled,

    /// <summary>Let an offer pass.</summary>
    Lapsed,
}
