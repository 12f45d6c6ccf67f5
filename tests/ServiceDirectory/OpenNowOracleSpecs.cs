using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.ServiceDirectory;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.ServiceDirectory;

/// <summary>Every sample place, every minute of two weeks, against a scan of the file's own text that shares no code with the slice.</summary>
public class OpenNowOracleSpecs
{
    private static readonly CsvTable Venues = Table("venues.csv");
    private static readonly CsvTable Closures = Table("closures.csv");
    private static readonly Dictionary<string, string> Holidays = Table("holidays.csv").Rows.ToDictionary(row => row.Text("date"), row => row.Text("type"));

    public static TheoryData<string> Fortnights => new("2026-11-23", "2026-12-25", "2027-02-01");

    [Theory]
    [MemberData(nameof(Fortnights))]
    public void Open_now_equals_a_scan_minute_by_minute(string monday)
    {
        const int minutes = 14 * 24 * 60;
        var start = DateTime.Parse(monday, CultureInfo.InvariantCulture);
        foreach (var row in Venues.Rows.Where(row => row.Text("status") == "open"))
        {
            var service = DirectorySample.Catalog.Find(row.Text("venue_id"))!;
            var scanned = Enumerable.Range(0, minutes).Select(minute => Scan(row, start.AddMinutes(minute))).ToArray();
            var changes = Changes(scanned);
            for (var minute = 0; minute < minutes; minute++)
            {
                var state = OpeningTimes.At(service, DirectorySample.Catalog.Calendar, start.AddMinutes(minute));
                if (!Agrees(state, scanned, changes, minute, start))
                {
                    Assert.Fail($"{service.Id} at {start.AddMinutes(minute):yyyy-MM-dd HH:mm}: {state}, but the file says {scanned[minute]}.");
                }
            }
        }
    }

    // The promised instant is the first minute on which the scan says something else, or lies beyond the scan.
    private static bool Agrees(OpenState state, string[] scanned, int[] changes, int minute, DateTime start) => state switch
    {
        OpenState.Unknown => scanned[minute] == "unknown",
        OpenState.Open { Until: { } until } => scanned[minute] == "open" && IsChange(until, changes, minute, start),
        OpenState.Open => scanned[minute] == "open" && changes[minute] == scanned.Length,
        OpenState.Closed { Opens: { } opens } => scanned[minute] == "closed" && IsChange(opens, changes, minute, start),
        _ => scanned[minute] == "closed" && (changes[minute] == scanned.Length || scanned[changes[minute]] != "open"),
    };

    private static bool IsChange(DateTime promised, int[] changes, int minute, DateTime start) =>
        changes[minute] == changes.Length ? promised >= start.AddMinutes(changes.Length) : promised == start.AddMinutes(changes[minute]);

    // For each minute the next one on which the scan says something else; the length of the scan when none does.
    private static int[] Changes(string[] scanned)
    {
        var changes = new int[scanned.Length];
        for (var minute = scanned.Length - 1; minute >= 0; minute--)
        {
            changes[minute] = minute + 1 == scanned.Length || scanned[minute + 1] != scanned[minute] ? minute + 1 : changes[minute + 1];
        }

        return changes;
    }

    private static string Scan(CsvRow row, DateTime time)
    {
        var date = time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Closures.Rows.Any(closure => closure.Text("venue_id") == row.Text("venue_id")
            && string.CompareOrdinal(closure.Text("date_from"), date) <= 0 && string.CompareOrdinal(date, closure.Text("date_to")) <= 0))
        {
            return "closed";
        }

        var cell = row.Text(Holidays.GetValueOrDefault(date) switch
        {
            "holiday" => "holiday",
            "workday" => "fri",
            _ => time.ToString("ddd", CultureInfo.InvariantCulture).ToLowerInvariant(),
        });
        var clock = time.ToString("HH:mm", CultureInfo.InvariantCulture);
        return cell switch
        {
            "24小时" => "open",
            "休" => "closed",
            "未知" => "unknown",
            _ => cell.Split(',').Any(span => string.CompareOrdinal(span[..5], clock) <= 0 && string.CompareOrdinal(clock, span[6..]) < 0) ? "open" : "closed",
        };
    }

    private static CsvTable Table(string file) => Sample.Model((files, problems) => CsvTable.Read(files, file, problems));
}
