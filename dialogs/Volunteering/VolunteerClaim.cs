namespace CommunityBot.Dialogs.Volunteering;

/// <summary>Somebody who will come, or has come, to a call.</summary>
/// <param name="Resident">Their conversation; empty once they were forgotten.</param>
/// <param name="Code">Their number in the ledger.</param>
/// <param name="At">When they took a place.</param>
/// <param name="CameAt">When they checked in; null while they have not.</param>
internal sealed record VolunteerClaim(string Resident, string Code, DateTimeOffset At, DateTimeOffset? CameAt = null);
