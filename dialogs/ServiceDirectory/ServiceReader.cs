using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Reads venues.csv.</summary>
internal static class ServiceReader
{
    private const string File = "venues.csv";
    private const int LongestInterval = 3660;

    private static readonly string[] Columns =
    [
        "venue_id", "is_sample", "name", "category_code", "aliases", "address", "landmark", "lat_gcj02", "lng_gcj02", .. OpeningHours.WeekColumns, "holiday", "phone",
        "services", "payment", "accessibility", "fee_note", "status", "last_verified", "verified_by_role", "verify_every_days",
    ];

    private static readonly Dictionary<string, ServiceStatus> Statuses = new()
    {
        ["open"] = ServiceStatus.Open,
        ["temporarily_closed"] = ServiceStatus.TemporarilyClosed,
        ["closed_reported"] = ServiceStatus.ClosedReported,
        ["permanently_closed"] = ServiceStatus.PermanentlyClosed,
    };

    // Stands for a trade that was complained of, so that the rest of the row is still looked at.
    private static readonly ServiceCategory NoCategory = new() { Code = "", Name = "", Class = ServiceClass.Basic };

    public static IReadOnlyList<Service> Read(CommunityFiles files, ICollection<ImportProblem> problems, IReadOnlyDictionary<string, ServiceCategory> categories, IReadOnlySet<string> roles)
    {
        var ids = new HashSet<string>();
        var codes = categories.Keys.ToHashSet();
        var services = CsvTable.Read(files, File, problems, Columns).Rows.Select(row => Service(row, ids, categories, codes, roles)).ToArray();
        var addresses = services.DistinctBy(service => service.Id).ToDictionary(service => ServiceDirectoryText.SameAddressAs(service.Id), service => service.Address);
        return [.. services.Select(service => addresses.TryGetValue(service.Address, out var same) ? service with { Address = same } : service)];
    }

    private static Service Service(CsvRow row, HashSet<string> ids, IReadOnlyDictionary<string, ServiceCategory> categories, HashSet<string> codes, IReadOnlySet<string> roles)
    {
        row.CheckSampleMark("name");
        return new Service
        {
            Id = row.Key("venue_id", ids),
            Name = row.Required("name"),
            Category = categories.GetValueOrDefault(row.Reference("category_code", codes), NoCategory),
            Point = row.Point(),
            Hours = Hours(row),
            Status = Statuses.TryGetValue(row.Text("status"), out var status) ? status : row.Fail("status", CommunityText.NotOneOf(string.Join('|', Statuses.Keys)), ServiceStatus.Open),
            Aliases = [.. row.List("aliases")],
            Address = row.Text("address"),
            Landmark = row.Text("landmark"),
            Phone = row.Phone("phone"),
            Services = [.. row.List("services")],
            Payment = [.. row.List("payment")],
            Accessibility = [.. row.List("accessibility")],
            Fee = row.Text("fee_note"),
            LastVerified = Verified(row),
            VerifiedBy = row.Reference("verified_by_role", roles),
            VerifyEvery = row.Count("verify_every_days", 1, LongestInterval),
        };
    }

    private static DateOnly Verified(CsvRow row)
    {
        row.Required("last_verified");
        return row.Date("last_verified") ?? DateOnly.MinValue;
    }

    private static OpeningHours Hours(CsvRow row) =>
        new([.. OpeningHours.WeekColumns.Select(column => Hours(row, column))], Hours(row, "holiday"));

    private static DayHours Hours(CsvRow row, string column) =>
        DayHours.TryParse(row.Text(column), out var hours) ? hours : row.Fail(column, ServiceDirectoryText.NotHours, DayHours.Unknown);
}
