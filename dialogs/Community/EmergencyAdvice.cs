namespace CommunityBot.Dialogs.Community;

/// <summary>
/// The numbers to call and what to do when words tell of an emergency, else null. Needs no turn and asks no store: for a
/// channel whose store is down, or that has more to do than it can.
/// </summary>
public delegate string? EmergencyAdvice(string words);
