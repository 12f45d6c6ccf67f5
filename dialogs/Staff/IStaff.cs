using CommunityBot.Dialogs.Book;

namespace CommunityBot.Dialogs.Staff;

/// <summary>Who holds which role.</summary>
public interface IStaff
{
    /// <summary>The roles of somebody, empty for a resident. At most a second old, and without a round trip: good for routing, not for deciding.</summary>
    ValueTask<IReadOnlyList<StaffMember>> OfAsync(string resident, CancellationToken cancellationToken);

    /// <summary>The roles of somebody as they are in the very change that hangs on them.</summary>
    Task<IReadOnlyList<StaffMember>> OfAsync(IBookChange change, string resident);

    /// <summary>Those who hold a role, those on duty first.</summary>
    Task<IReadOnlyList<StaffMember>> HoldingAsync(IBookChange change, string role);

    /// <summary>Makes a one-time code for a role; the code is told to nobody else and kept nowhere.</summary>
    /// <param name="role">The role's id.</param>
    /// <param name="by">Who issues it: a conversation, or the console.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    Task<string> IssueCodeAsync(string role, string by, CancellationToken cancellationToken);

    /// <summary>Takes a role from everybody who holds it, or from one of them.</summary>
    Task RevokeAsync(string role, string? resident, string by, CancellationToken cancellationToken);
}
