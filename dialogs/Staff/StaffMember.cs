namespace CommunityBot.Dialogs.Staff;

/// <summary>Somebody who holds a role. Bound to a conversation by a one-time code; what they say of themselves counts for nothing.</summary>
/// <param name="Resident">Their conversation.</param>
/// <param name="Role">The role's id in roles.csv, for example R06.</param>
/// <param name="BoundAt">Since when.</param>
/// <param name="OnDuty">Whether work is given to them now.</param>
public sealed record StaffMember(string Resident, string Role, DateTimeOffset BoundAt, bool OnDuty = true);
