namespace CommunityBot.Dialogs.Staff;

/// <summary>A one-time code that gives a role.</summary>
/// <param name="Digest">The code's digest; the code itself is known to whoever was handed it.</param>
/// <param name="Role">The role it gives.</param>
/// <param name="By">Who issued it.</param>
/// <param name="Expires">Until when it is good.</param>
internal sealed record StaffCode(string Digest, string Role, string By, DateTimeOffset Expires);
