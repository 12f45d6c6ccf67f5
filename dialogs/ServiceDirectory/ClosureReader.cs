using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Reads closures.csv.</summary>
internal static class ClosureReader
{
    private const string File = "closures.csv";

    public static ILookup<string, Closure> Read(CommunityFiles files, ICollection<ImportProblem> problems, IReadOnlySet<string> services, IReadOnlySet<string> roles)
    {
        return CsvTable.Read(files, File, problems, "venue_id", "date_from", "date_to", "reason", "entered_by_role").Rows
            .Select(row => (Service: row.Reference("venue_id", services), Closure: Closure(row, roles)))
            .Where(entry => entry.Closure is not null)
            .ToLookup(entry => entry.Service, entry => entry.Closure!);
    }

    private static Closure? Closure(CsvRow row, IReadOnlySet<string> roles)
    {
        row.Required("date_from");
        row.Required("date_to");
        row.Reference("entered_by_role", roles);
        var reason = row.Required("reason");
        return (row.Date("date_from"), row.Date("date_to")) is ({ } from, { } to)
            ? to >= from ? new Closure(from, to, reason) : row.Fail<Closure?>("date_to", ServiceDirectoryText.EndsBeforeItStarts, null)
            : null;
    }
}
