namespace CommunityBot.Dialogs.Repairs;

/// <summary>What an order waits for.</summary>
/// <param name="Reason">For what.</param>
/// <param name="Until">The next date something is to happen; null when nobody can say, which is then said.</param>
/// <param name="Note">The crew's words.</param>
/// <param name="Since">Since when; the clocks stand still meanwhile.</param>
internal sealed record Hold(HoldReason Reason, DateOnly? Until, string? Note, DateTimeOffset Since);
