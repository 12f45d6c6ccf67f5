using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>The kinds of emergency the community knows (emergency.csv).</summary>
public sealed class EmergencyCatalog
{
    private const string File = "emergency.csv";

    private readonly Dictionary<string, EmergencyKind> _kinds;

    private EmergencyCatalog(Dictionary<string, EmergencyKind> kinds) => _kinds = kinds;

    /// <summary>All kinds, in the order of the file.</summary>
    public IEnumerable<EmergencyKind> All => _kinds.Values;

    /// <summary>The kind of a code, or null when the file has none such.</summary>
    public EmergencyKind? Find(string code) => _kinds.GetValueOrDefault(code);

    /// <summary>Reads and checks the file.</summary>
    public static EmergencyCatalog Read(CommunityFiles files, ICollection<ImportProblem> problems)
    {
        var table = CsvTable.Read(files, File, problems, "code", "name", "strong_triggers", "weak_triggers", "not_triggers", "numbers_first", "do_now", "do_not", "then", "verify");
        var kinds = new Dictionary<string, EmergencyKind>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var kind = Kind(row);
            if (!kinds.TryAdd(kind.Code, kind))
            {
                row.Fail("code", CommunityText.Duplicate(kind.Code), 0);
            }
        }

        return new EmergencyCatalog(kinds);
    }

    /// <summary>The triggers as terms of the lexicon.</summary>
    public IEnumerable<LexiconTerm> Terms() => _kinds.Values.SelectMany(kind =>
        kind.StrongTriggers.Select(text => new LexiconTerm(text, TermKinds.EmergencyStrong, kind.Code))
            .Concat(kind.WeakTriggers.Select(text => new LexiconTerm(text, TermKinds.EmergencyWeak, kind.Code)))
            .Concat(kind.NotTriggers.Select(text => new LexiconTerm(text, TermKinds.EmergencyNot, kind.Code))));

    private static EmergencyKind Kind(CsvRow row) => new()
    {
        Code = row.Required("code"),
        Name = row.Required("name"),
        StrongTriggers = row.Required("strong_triggers").Length > 0 ? row.List("strong_triggers") : [],
        WeakTriggers = row.List("weak_triggers"),
        NotTriggers = row.List("not_triggers"),
        NumbersFirst = row.Required("numbers_first").Length > 0 ? row.List("numbers_first") : [],
        DoNow = row.Required("do_now"),
        DoNot = row.Text("do_not"),
        Then = row.Text("then"),
        Verify = row.Text("verify"),
    };
}
