using System.Globalization;

namespace CommunityBot.Dialogs.Community;

/// <summary>Reads buildings.csv.</summary>
internal static class BuildingReader
{
    private const string File = "buildings.csv";
    private const int MostUnits = 50;
    private const int MostFloors = 150;
    private const int MostElevators = 20;

    public static (IReadOnlyList<Building> Buildings, IReadOnlyList<Stairwell> Stairwells) Read(CommunityFiles files, ICollection<ImportProblem> problems, IReadOnlySet<string> estates)
    {
        var ids = new HashSet<string>();
        var numbers = new HashSet<(string, string)>();
        var codes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var buildings = new List<Building>();
        var stairwells = new List<Stairwell>();
        foreach (var row in CsvTable.Read(files, File, problems, "building_id", "estate_id", "is_sample", "building_no", "aliases", "units", "floors", "elevators_per_unit", "stairwell_qr_codes").Rows)
        {
            var building = Building(row, ids, numbers, estates);
            buildings.Add(building);
            stairwells.AddRange(Stairwells(row, building, codes));
        }

        return (buildings, stairwells);
    }

    private static Building Building(CsvRow row, HashSet<string> ids, HashSet<(string, string)> numbers, IReadOnlySet<string> estates)
    {
        row.IsSample();
        var building = new Building
        {
            Id = row.Key("building_id", ids),
            Estate = row.Reference("estate_id", estates),
            Number = row.Required("building_no"),
            Aliases = [.. row.List("aliases")],
            Units = row.Count("units", 1, MostUnits),
            Floors = row.Count("floors", 1, MostFloors),
            ElevatorsPerUnit = row.Count("elevators_per_unit", 0, MostElevators),
        };
        return numbers.Add((building.Estate, building.Number)) ? building : row.Fail("building_no", CommunityText.Duplicate(building.Number), building);
    }

    // One code a unit, in the units' order; a building without codes on its walls has none.
    private static IEnumerable<Stairwell> Stairwells(CsvRow row, Building building, HashSet<string> codes)
    {
        var listed = row.List("stairwell_qr_codes");
        if (listed.Count > 0 && listed.Count != building.Units)
        {
            row.Fail("stairwell_qr_codes", NeighbourhoodText.StairwellCount(building.Units, listed.Count), false);
        }

        foreach (var code in listed.Where(code => !codes.Add(code)))
        {
            row.Fail("stairwell_qr_codes", CommunityText.Duplicate(code), false);
        }

        return listed.Select((code, index) => new Stairwell(code, building.Estate, building.Number, (index + 1).ToString(CultureInfo.InvariantCulture)));
    }
}
