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
}
