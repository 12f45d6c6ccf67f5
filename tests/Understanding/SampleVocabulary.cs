using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

/// <summary>The lexicon of the sample community, built from its files and every word file, as the slices give it.</summary>
internal static class SampleVocabulary
{
    // Told against somebody, not broken.
    private static readonly string[] Complaints = ["NOISE", "NEIGHBOR", "PARK", "PET", "SUGGEST"];

    public static CommunityFiles Files { get; } = new(Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "SampleData"), "*.csv")
        .Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path))));

    public static Lexicon Lexicon { get; } = Lexicon.Build(Terms());

    public static DateTimeOffset Now { get; } = new(2026, 11, 27, 19, 52, 0, TimeSpan.FromHours(8));

    public static Reading Read(string text, string? expecting = null, DateTimeOffset? now = null) =>
        new UtteranceReader().Read(text, new ReadingContext(now ?? Now, Lexicon, expecting));

    private static IEnumerable<LexiconTerm> Terms()
    {
        var assembly = typeof(UtteranceReader).Assembly;
        string[] wordFiles = ["Understanding.lexicon", "Understanding.emergency", "Repairs.faults", "ServiceDirectory.lexicon"];
        return
        [
            .. wordFiles.SelectMany(file => LexiconFile.Load(assembly, file + ".zh-CN.json")),
            .. EmergencyCatalog.Read(Files, []).Terms(),
            .. Rows("estates.csv", "estate_id", (row, id) => row.List("aliases").Append(Name(row, "name")).Select(text => new LexiconTerm(text, TermKinds.Estate, id))),
            .. Rows("venue_categories.csv", "category_code", (row, code) => row.List("synonyms").Select(text => new LexiconTerm(text, TermKinds.PlaceCategory, code))),
            .. Rows("repair_categories.csv", "code", (row, code) => row.List("synonyms").Select(text => new LexiconTerm(text, Complaints.Contains(code) ? TermKinds.Complaint : TermKinds.Fault, code))),
            .. Rows("venues.csv", "venue_id", (row, id) => [new LexiconTerm(Name(row, "name"), TermKinds.Place, id), new LexiconTerm(Name(row, "name").Split('(', '(')[0], TermKinds.Place, id)]),
            .. Rows("events.csv", "event_id", (row, id) => [new LexiconTerm(Name(row, "title"), TermKinds.Event, id)]),
        ];
    }

    private static IEnumerable<LexiconTerm> Rows(string file, string key, Func<CsvRow, string, IEnumerable<LexiconTerm>> terms) =>
        CsvTable.Read(Files, file, [], key).Rows.SelectMany(row => terms(row, row.Text(key)));

    private static string Name(CsvRow row, string column) => row.Text(column).Replace("【示例】", "", StringComparison.Ordinal);
}
