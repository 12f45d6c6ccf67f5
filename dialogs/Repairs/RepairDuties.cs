using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Staff;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What a role may do with orders, by its tasks and its scope in roles.csv.</summary>
internal sealed class RepairDuties(CommunityCatalog catalog)
{
    private static readonly Wording Words = new(typeof(RepairDuties));
    private static readonly bool[] Both = [false, true];

    /// <summary>The role of somebody in which they may work on an order; null when none of theirs may.</summary>
    public StaffMember? ToWork(IEnumerable<StaffMember> roles, WorkOrder order) =>
        roles.FirstOrDefault(member => Has(member, "Work") && (order.Assignee == member.Role || order.Holder == member.Resident))
        ?? roles.FirstOrDefault(member => Has(member, "Work") && StandsAbove(member.Role, order.Assignee) && Covers(member, order.Place.Estate));

    /// <summary>The role in which they may give an order to others, merge it, refer it or end it.</summary>
    public StaffMember? ToAssign(IEnumerable<StaffMember> roles, WorkOrder order) =>
        roles.FirstOrDefault(member => Has(member, "Assign") && Covers(member, order.Place.Estate));

    /// <summary>The role in which they may see the month's report; null for everybody else.</summary>
    public StaffMember? ToReport(IEnumerable<StaffMember> roles) => roles.FirstOrDefault(member => Has(member, "Report"));

    /// <summary>The queues somebody looks at: their own; who gives work to others looks at those of everybody not above them, in the estates they answer for.</summary>
    public IReadOnlyList<string> Queues(IEnumerable<StaffMember> roles, bool? isDispatched = null) =>
    [
        .. from member in roles
           from role in Neighbourhood.Roles
           where role.Id == member.Role || (Has(member, "Assign") && !StandsAbove(role.Id, member.Role))
           from estate in Neighbourhood.Estates.Select(estate => (string?)estate.Id).Append(null)
           where role.Id == member.Role || Covers(member, estate)
           from dispatched in Both
           where isDispatched is null || isDispatched == dispatched
           select OrderQueue.Name(role.Id, estate, dispatched),
    ];

    /// <summary>Whether a role leads the monthly meeting.</summary>
    public static bool LeadsMeetings(Role role) => role.Tasks.Any(task => Words.List("Report").Contains(task));

    /// <summary>Whether somebody's roles have to do with orders at all; a choir's contact says 「恢复」 of the choir.</summary>
    public bool AreOfOrders(IEnumerable<StaffMember> roles) => roles.Any(member => Has(member, "Work") || Has(member, "Assign"));

    /// <summary>Whether an order is among those somebody looks after.</summary>
    public bool Covers(IEnumerable<StaffMember> roles, WorkOrder order) => ToWork(roles, order) is not null || ToAssign(roles, order) is not null;

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    private bool Has(StaffMember member, string duty) =>
        Neighbourhood.FindRole(member.Role)?.Tasks.Any(task => Words.List(duty).Contains(task)) == true;

    // A scope that names no estate (全社区, 派单所到) covers all of them.
    private bool Covers(StaffMember member, string? estate) =>
        Neighbourhood.FindRole(member.Role)?.Scope is { } scope
        && (estate is null || !scope.Any(part => Neighbourhood.FindEstate(part) is not null) || scope.Contains(estate));

    private bool StandsAbove(string role, string below)
    {
        for (var above = Neighbourhood.FindRole(below)?.EscalatesTo; above is not null; above = Neighbourhood.FindRole(above)?.EscalatesTo)
        {
            if (above == role)
            {
                return true;
            }
        }

        return false;
    }
}
