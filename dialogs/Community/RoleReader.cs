using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Community;

/// <summary>Reads roles.csv.</summary>
internal static partial class RoleReader
{
    private const string File = "roles.csv";

    public static IReadOnlyList<Role> Read(CommunityFiles files, ICollection<ImportProblem> problems)
    {
        var rows = CsvTable.Read(files, File, problems, "role_id", "role_name", "side", "scope", "can", "duty_hours", "phone", "escalates_to").Rows;
        var known = rows.Select(row => row.Text("role_id")).ToHashSet();
        var ids = new HashSet<string>();
        return [.. rows.Select(row => Role(row, ids, known))];
    }

    private static Role Role(CsvRow row, HashSet<string> ids, HashSet<string> known) => new()
    {
        Id = row.Key("role_id", ids),
        Name = row.Required("role_name"),
        Side = row.Required("side"),
        Scope = [.. row.List("scope")],
        Tasks = [.. row.List("can")],
        DutyHours = row.Text("duty_hours"),
        Phone = Phone(row),
        EscalatesTo = Superior(row, known),
    };

    // Some numbers are not known but posted where they are needed: the cell then says where.
    private static string? Phone(CsvRow row)
    {
        var text = row.Text("phone");
        return text.Length > 0 && !char.IsAsciiDigit(text[0]) ? text : row.Phone("phone");
    }

    // The top of the ladder names an office outside the community in words; only what looks like an id must be one.
    private static string? Superior(CsvRow row, HashSet<string> known)
    {
        var text = row.Text("escalates_to");
        return !RoleId().IsMatch(text) ? null
            : known.Contains(text) ? text
            : row.Fail<string?>("escalates_to", CommunityText.Unknown(text), null);
    }

    [GeneratedRegex(@"^R\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex RoleId();
}
