using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Staff;

/// <summary>
/// The code of the very first manager, for whoever runs the host to hand over: roles are given by managers, and a new
/// community has none.
/// </summary>
internal sealed class FirstCode(BookStaff staff, CommunityCatalog catalog)
{
    /// <summary>A new one-time code in words to be shown on the console; null once somebody manages the roles.</summary>
    public async Task<string?> IssueAsync(CancellationToken cancellationToken)
    {
        var managing = catalog.Get<Neighbourhood>().Roles.Where(role => role.Tasks.Any(StaffRolesText.ManagingTasks.Contains)).ToArray();
        var bound = await staff.AllAsync(cancellationToken);
        return managing is not [var first, ..] || bound.Any(member => managing.Any(role => role.Id == member.Role))
            ? null
            : StaffRolesText.FirstCode(first.Name, await staff.IssueCodeAsync(first.Id, "console", cancellationToken));
    }
}
