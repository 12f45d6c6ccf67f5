namespace CommunityBot.Dialogs.Repairs;

/// <summary>One thing that happened to a work order.</summary>
/// <param name="At">When.</param>
/// <param name="Event">What.</param>
internal sealed record HistoryEntry(DateTimeOffset At, HistoryEvent Event);
