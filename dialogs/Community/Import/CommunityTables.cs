namespace CommunityBot.Dialogs.Community;

/// <summary>What is known of the files as tables: which columns name a row, and which hold days and times.</summary>
internal static class CommunityTables
{
    private static readonly Dictionary<string, string[]> KeyColumns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["estates.csv"] = ["estate_id"],
        ["buildings.csv"] = ["building_id"],
        ["venues.csv"] = ["venue_id"],
        ["venue_categories.csv"] = ["category_code"],
        ["closures.csv"] = ["venue_id", "date_from"],
        ["holidays.csv"] = ["date"],
        ["events.csv"] = ["event_id"],
        ["roles.csv"] = ["role_id"],
        ["repair_categories.csv"] = ["code"],
        ["emergency.csv"] = ["code"],
    };

    private static readonly HashSet<string> DayColumns = ["date", "date_from", "date_to", "source_date", "last_verified"];

    private static readonly HashSet<string> TimeColumns = ["dtstart_local", "exdates", "rdates"];

    private static readonly HashSet<string> HoursColumns = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday"];

    private static readonly string[] Titles = ["name", "title", "role_name", "building_no", "reason"];

    /// <summary>The names of the files a community has.</summary>
    public static IEnumerable<string> Names => KeyColumns.Keys;

    /// <summary>Whether a file belongs to a community.</summary>
    public static bool IsKnown(string file) => KeyColumns.ContainsKey(file);

    /// <summary>The columns that name a row of a file; its first column where nothing is known.</summary>
    public static IReadOnlyList<string> KeyOf(string file, IReadOnlyList<string> header) =>
        KeyColumns.TryGetValue(file, out var columns) && columns.All(header.Contains) ? columns : [.. header.Take(1)];

    /// <summary>The column that says what a row is called, null for none.</summary>
    public static string? TitleOf(IReadOnlyList<string> header) => Titles.FirstOrDefault(header.Contains);

    public static bool HoldsDays(string column) => DayColumns.Contains(column);

    public static bool HoldsTimes(string column) => TimeColumns.Contains(column);

    public static bool HoldsHours(string column) => HoursColumns.Contains(column);
}
