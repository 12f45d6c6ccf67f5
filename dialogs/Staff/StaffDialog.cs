using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Staff;

/// <summary>Gives and takes roles: a code of the head of the community, shown once by whoever it was handed to.</summary>
internal sealed partial class StaffDialog(CommunityCatalog catalog, BookStaff staff) : Dialog(nameof(StaffDialog))
{
    public const string Bind = "staff.bind";
    public const string Issue = "staff.issue";
    public const string Revoke = "staff.revoke";
    public const string List = "staff.list";
    public const string Mine = "staff.mine";
    public const string Off = "staff.off";
    public const string On = "staff.on";
    public const string Help = "staff.help";

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var answer = turn.Command switch
        {
            Bind => await BindAsync(turn, cancellationToken),
            Mine => await MineAsync(turn, cancellationToken),
            Help => await HelpAsync(turn, cancellationToken),
            Off or On => await DutyAsync(turn, turn.Command == On, cancellationToken),
            _ => await ManageAsync(turn, cancellationToken),
        };
        await dc.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    private async Task<string> BindAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Code().Match(turn.Reading.Text) is not { Success: true } code)
        {
            return StaffRolesText.SayCode;
        }

        return await staff.BindAsync(code.Value, turn.Resident, cancellationToken) switch
        {
            BindOutcome.Bound(_, var member) => StaffRolesText.Bound(NameOf(member.Role)),
            BindOutcome.TooManyTries => StaffRolesText.TooManyTries,
            _ => StaffRolesText.WrongCode,
        };
    }

    private async Task<string> MineAsync(Turn turn, CancellationToken cancellationToken)
    {
        var roles = await staff.OfAsync(turn.Resident, cancellationToken);
        return roles.Count == 0 ? StaffRolesText.NoRole : StaffRolesText.Roles(string.Join(StaffRolesText.Comma, roles.Select(member => NameOf(member.Role))));
    }

    private async Task<string> HelpAsync(Turn turn, CancellationToken cancellationToken)
    {
        var roles = await staff.OfAsync(turn.Resident, cancellationToken);
        return roles.Count == 0 ? StaffRolesText.NoRole : StaffRolesText.Help(IsManager(roles));
    }

    private async Task<string> DutyAsync(Turn turn, bool onDuty, CancellationToken cancellationToken)
    {
        if ((await staff.OfAsync(turn.Resident, cancellationToken)).Count == 0)
        {
            return StaffRolesText.NoRole;
        }

        await staff.SetDutyAsync(turn.Resident, onDuty, cancellationToken);
        return onDuty ? StaffRolesText.OnDuty : StaffRolesText.OffDuty;
    }

    // Only who may give work to everybody else gives roles: the head of the community.
    private async Task<string> ManageAsync(Turn turn, CancellationToken cancellationToken)
    {
        var roles = await staff.OfAsync(turn.Resident, cancellationToken);
        if (!IsManager(roles))
        {
            return StaffRolesText.NotForYou;
        }

        if (turn.Command == List)
        {
            var all = await staff.AllAsync(cancellationToken);
            return StaffRolesText.All(string.Join('\n', Neighbourhood.Roles.Select(role => StaffRolesText.Line(role.Id, role.Name, all.Count(member => member.Role == role.Id)))));
        }

        if (Neighbourhood.FindRoleNamed(turn.Reading.Text) is not { } role)
        {
            return StaffRolesText.WhichRole(string.Join('\n', Neighbourhood.Roles.Select(known => $"{known.Id} {known.Name}")));
        }

        if (turn.Command == Issue)
        {
            return StaffRolesText.CodeOf(role.Name, await staff.IssueCodeAsync(role.Id, turn.Resident, cancellationToken));
        }

        await staff.RevokeAsync(role.Id, null, turn.Resident, cancellationToken);
        return StaffRolesText.Revoked(role.Name);
    }

    private bool IsManager(IEnumerable<StaffMember> roles) =>
        roles.Any(member => Neighbourhood.FindRole(member.Role) is { } held && held.Tasks.Any(StaffRolesText.ManagingTasks.Contains));

    private string NameOf(string role) => Neighbourhood.FindRole(role)?.Name ?? role;

    [GeneratedRegex(@"(?<!\d)\d{8}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
