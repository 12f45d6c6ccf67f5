using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Community;

/// <summary>Cells that mean the same in every file of the community: yes and no, places on the map, telephones, sample marks, keys.</summary>
public static partial class CommunityCells
{
    // Everything in China; a point beyond is a slip of the keyboard.
    private const double South = 3.5;
    private const double North = 53.6;
    private const double West = 73.4;
    private const double East = 135.1;

    /// <summary>A cell that says 是 or 否.</summary>
    public static bool YesOrNo(this CsvRow row, string column)
    {
        var text = row.Text(column);
        return text == NeighbourhoodText.Yes || (text != NeighbourhoodText.No && row.Fail(column, CommunityText.NotYesOrNo, false));
    }

    /// <summary>An entry that is an example must say so in the name residents read.</summary>
    public static void CheckSampleMark(this CsvRow row, string nameColumn)
    {
        if (row.IsSample() && !row.Text(nameColumn).StartsWith(NeighbourhoodText.SampleMark, StringComparison.Ordinal))
        {
            row.Fail(nameColumn, CommunityText.SampleUnmarked, false);
        }
    }

    /// <summary>Whether the cell <c>is_sample</c> says 是; 部分 is an entry of which only a part is made up.</summary>
    public static bool IsSample(this CsvRow row)
    {
        var text = row.Text("is_sample");
        return text == NeighbourhoodText.Yes
            || (text != NeighbourhoodText.No && text != NeighbourhoodText.Partly && row.Fail("is_sample", CommunityText.NotYesOrNo, false));
    }

    /// <summary>The point of <c>lat_gcj02</c> and <c>lng_gcj02</c>.</summary>
    public static GeoPoint Point(this CsvRow row)
    {
        var point = new GeoPoint(row.Degrees("lat_gcj02"), row.Degrees("lng_gcj02"));
        return point switch
        {
            // Degrees that are no number have been complained of and stand as zero.
            { Latitude: 0 } or { Longitude: 0 } => point,
            { Latitude: double.NaN } => row.Fail("lat_gcj02", CommunityText.NotANumber, point),
            { Longitude: double.NaN } => row.Fail("lng_gcj02", CommunityText.NotANumber, point),
            { Latitude: >= South and <= North, Longitude: >= West and <= East } => point,
            { Longitude: >= South and <= North, Latitude: >= West and <= East } => row.Fail("lat_gcj02", NeighbourhoodText.CoordinatesSwapped, point),
            { Latitude: < South or > North } => row.Fail("lat_gcj02", NeighbourhoodText.CoordinatesOutside, point),
            _ => row.Fail("lng_gcj02", NeighbourhoodText.CoordinatesOutside, point),
        };
    }

    /// <summary>A telephone number with its area code, a mobile or a short number; null for an empty cell.</summary>
    public static string? Phone(this CsvRow row, string column)
    {
        var text = row.Text(column);
        return text.Length == 0 ? null : PhonePattern().IsMatch(text) ? text : row.Fail<string?>(column, NeighbourhoodText.NotAPhone, null);
    }

    /// <summary>A cell that must be there and stand in no earlier row.</summary>
    public static string Key(this CsvRow row, string column, HashSet<string> seen)
    {
        var key = row.Required(column);
        return key.Length == 0 || seen.Add(key) ? key : row.Fail(column, CommunityText.Duplicate(key), key);
    }

    /// <summary>A cell that must be there and name an entry of another file.</summary>
    public static string Reference(this CsvRow row, string column, IReadOnlySet<string> known)
    {
        var key = row.Required(column);
        return key.Length == 0 || known.Contains(key) ? key : row.Fail(column, CommunityText.Unknown(key), key);
    }

    /// <summary>A whole number that must be there and within bounds.</summary>
    public static int Count(this CsvRow row, string column, int least, int most)
    {
        row.Required(column);
        return row.Number(column) is not { } value ? least
            : value >= least && value <= most ? value
            : row.Fail(column, CommunityText.OutOfRange, least);
    }

    /// <summary>A name as people say it, without the sample mark.</summary>
    public static string SpokenName(string name) =>
        name.StartsWith(NeighbourhoodText.SampleMark, StringComparison.Ordinal) ? name[NeighbourhoodText.SampleMark.Length..] : name;

    [GeneratedRegex(@"^(0\d{2,3}-\d{7,8}|1\d{10}|[48]00-?\d{3}-?\d{4}|\d{3,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex PhonePattern();
}
