namespace CommunityBot.Dialogs.Events;

/// <summary>How sure an event is.</summary>
internal enum EventStatus
{
    Confirmed,

    /// <summary>Meant to be held some day; its dates must not be told as if they were fixed.</summary>
    Tentative,

    Cancelled,
}
