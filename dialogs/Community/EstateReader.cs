namespace CommunityBot.Dialogs.Community;

/// <summary>Reads estates.csv.</summary>
internal static class EstateReader
{
    private const string File = "estates.csv";

    public static IReadOnlyList<Estate> Read(CommunityFiles files, ICollection<ImportProblem> problems, IReadOnlySet<string> roles)
    {
        var ids = new HashSet<string>();
        var names = new HashSet<string>();
        return
        [
            .. CsvTable.Read(
                files, File, problems, "estate_id", "is_sample", "name", "aliases", "type", "property_role_id", "has_property_company", "lat_gcj02", "lng_gcj02", "gates", "grid_ids", "night_phone")
                .Rows.Select(row => Estate(row, ids, names, roles)),
        ];
    }

    private static Estate Estate(CsvRow row, HashSet<string> ids, HashSet<string> names, IReadOnlySet<string> roles)
    {
        row.CheckSampleMark("name");
        return new Estate
        {
            Id = row.Key("estate_id", ids),
            Name = row.Key("name", names),
            Aliases = [.. row.List("aliases").Where(alias => IsFree(row, alias, names))],
            Type = row.Required("type"),
            PropertyRole = row.Reference("property_role_id", roles),
            HasPropertyCompany = row.YesOrNo("has_property_company"),
            Center = row.Point(),
            Gates = [.. row.List("gates")],
            Grids = [.. row.List("grid_ids")],
            NightPhone = row.Phone("night_phone"),
        };
    }

    // A word residents say must mean one estate.
    private static bool IsFree(CsvRow row, string alias, HashSet<string> names) =>
        names.Add(alias) || row.Fail("aliases", CommunityText.Duplicate(alias), false);
}
