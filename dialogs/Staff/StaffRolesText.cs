using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Staff;

/// <summary>Words about roles.</summary>
internal static class StaffRolesText
{
    private static readonly Wording Words = new(typeof(StaffRolesText));

    /// <summary>Tasks of roles.csv whose holders give and take roles.</summary>
    public static IReadOnlyList<string> ManagingTasks => Words.List(nameof(ManagingTasks));

    public static string Comma => Words[nameof(Comma)];

    public static string SayCode => Words[nameof(SayCode)];

    public static string WrongCode => Words[nameof(WrongCode)];

    public static string TooManyTries => Words[nameof(TooManyTries)];

    public static string NoRole => Words[nameof(NoRole)];

    public static string NotForYou => Words[nameof(NotForYou)];

    public static string OnDuty => Words[nameof(OnDuty)];

    public static string OffDuty => Words[nameof(OffDuty)];

    /// <summary>What staff may say: the work, and for managers how work and roles are given.</summary>
    public static string Help(bool manages) => manages ? $"{Words[nameof(Help)]}\n{Words["HelpManager"]}" : Words[nameof(Help)];

    public static string Bound(string role) => Words.Format(nameof(Bound), role);

    public static string Roles(string roles) => Words.Format(nameof(Roles), roles);

    public static string All(string lines) => Words.Format(nameof(All), lines);

    public static string Line(string id, string role, int holders) => Words.Format(nameof(Line), id, role, holders);

    public static string WhichRole(string roles) => Words.Format(nameof(WhichRole), roles);

    public static string CodeOf(string role, string code) => Words.Format(nameof(CodeOf), role, code);

    public static string FirstCode(string role, string code) => Words.Format(nameof(FirstCode), role, code);

    public static string Revoked(string role) => Words.Format(nameof(Revoked), role);
}
