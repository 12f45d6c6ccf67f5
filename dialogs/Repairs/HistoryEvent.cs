namespace CommunityBot.Dialogs.Repairs;

/// <summary>What may happen to a work order.</summary>
internal enum HistoryEvent
{
    Filed,
    Corrected,
    PhotoAdded,
    Noted,
    Withdrawn,
    Restored,
    Joined,
    Left,
    Urged,
    Acknowledged,
    Dispatched,
    Accepted,
    Started,
    Held,
    Resumed,
    HandedBack,
    Finished,
    Confirmed,
    Rated,
    Reworked,
    Lapsed,
    Merged,
    Split,
    Referred,
    Declined,
    Escalated,
    Whistled,
    Anonymised,
}
