namespace CommunityBot.Dialogs.Events;

/// <summary>One occurrence that somebody in charge called off or moved.</summary>
/// <param name="Id">The occurrence.</param>
/// <param name="MovedTo">When it is held instead, local; null when it is not held.</param>
/// <param name="Role">The role that decided it.</param>
/// <param name="At">When that was.</param>
internal sealed record OccurrenceChange(OccurrenceId Id, DateTime? MovedTo, string Role, DateTimeOffset At);
