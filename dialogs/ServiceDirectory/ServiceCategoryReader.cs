using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Reads venue_categories.csv.</summary>
internal static class ServiceCategoryReader
{
    private const string File = "venue_categories.csv";
    private const int LongestTier = 60;

    private static readonly ServiceClass[] Classes = Enum.GetValues<ServiceClass>();

    public static IReadOnlyList<ServiceCategory> Read(CommunityFiles files, ICollection<ImportProblem> problems)
    {
        var rows = CsvTable.Read(files, File, problems, "category_code", "name", "class", "walk_tier_min", "synonyms").Rows;
        var known = rows.Select(row => row.Text("category_code")).ToHashSet();
        var codes = new HashSet<string>();
        return [.. rows.Select(row => Category(row, codes, known))];
    }

    private static ServiceCategory Category(CsvRow row, HashSet<string> codes, HashSet<string> known)
    {
        var tier = row.Number("walk_tier_min");
        return new ServiceCategory
        {
            Code = row.Key("category_code", codes),
            Name = row.Required("name"),
            Class = Class(row),
            WalkTier = tier is null or (> 0 and <= LongestTier) ? tier : row.Fail<int?>("walk_tier_min", CommunityText.OutOfRange, null),
            Synonyms = [.. row.List("synonyms")],
            // Communities that merge no trades leave the column out.
            MergedWith = row.Text("merged_with").Length == 0 ? null : row.Reference("merged_with", known),
        };
    }

    private static ServiceClass Class(CsvRow row)
    {
        var text = row.Text("class");
        foreach (var known in Classes)
        {
            if (ServiceDirectoryText.Class(known) == text)
            {
                return known;
            }
        }

        return row.Fail("class", CommunityText.NotOneOf(string.Join('|', Classes.Select(ServiceDirectoryText.Class))), ServiceClass.Basic);
    }
}
