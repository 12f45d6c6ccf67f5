using System.Collections.Frozen;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>The venues events are held at, from venues.csv; whoever reads that file whole complains of what is wrong with it.</summary>
internal static class VenueReader
{
    public static FrozenDictionary<string, Venue> Read(CommunityFiles files)
    {
        var rows = CsvTable.Read(files, "venues.csv", new List<ImportProblem>(), "venue_id").Rows.DistinctBy(row => row.Text("venue_id")).ToDictionary(row => row.Text("venue_id"));
        return rows.Values.Select(row => new Venue(row.Text("venue_id"), row.Text("name"), Address(row, rows), Brackets.Spoken(row.Text("landmark")), row.Text("accessibility"))).ToFrozenDictionary(venue => venue.Id);
    }

    // 同V01: at the address of that one.
    private static string Address(CsvRow row, Dictionary<string, CsvRow> rows)
    {
        var text = row.Text("address");
        return Brackets.Spoken(text.StartsWith(EventVocabulary.SameAs, StringComparison.Ordinal) && rows.TryGetValue(text[EventVocabulary.SameAs.Length..], out var other) ? other.Text("address") : text);
    }
}
