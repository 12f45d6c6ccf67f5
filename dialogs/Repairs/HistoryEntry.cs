namespace CommunityBot.Dialogs.Repairs;

/// <summary>One thing that happened to a work order.</summary>
/// <param name="At">When.</param>
/// <param name="Event">What.</param>
/// <param name="By">The role that did it; null for a resident and for the clock.</param>
/// <param name="Note">In words: to whom, why, until when.</param>
/// <param name="Push">The message that caused it, so that a redelivery is known.</param>
internal sealed record HistoryEntry(DateTimeOffset At, HistoryEvent Event, string? By = null, string? Note = null, string? Push = null);
