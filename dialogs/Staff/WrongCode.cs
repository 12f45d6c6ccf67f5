namespace CommunityBot.Dialogs.Staff;

/// <summary>A code that was none.</summary>
/// <param name="Resident">Who tried it.</param>
/// <param name="At">When.</param>
internal sealed record WrongCode(string Resident, DateTimeOffset At);
