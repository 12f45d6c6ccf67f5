namespace CommunityBot.Dialogs.Repairs;

/// <summary>How urgent an order is, from P0 (emergency) to P4 (a suggestion).</summary>
internal enum Priority
{
    P0,
    P1,
    P2,
    P3,
    P4,
}
