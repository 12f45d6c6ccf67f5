using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>The files a model is trained from: sentences by intent, the fillings of their slots, and the words of the sample community.</summary>
public sealed class TrainingFiles
{
    private static readonly string[] WordFiles = ["Understanding.lexicon", "Understanding.emergency", "Repairs.faults", "ServiceDirectory.lexicon"];

    private TrainingFiles(string root) => Root = root;

    /// <summary>The repository's folder.</summary>
    public string Root { get; }

    public string Model => Path.Combine(Root, "dialogs", "Understanding", "intents.model");

    public string Report => Path.Combine(Root, "training", "REPORT.md");

    /// <summary>The repository a folder is in.</summary>
    public static TrainingFiles Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "training", "slots.txt")))
            {
                return new TrainingFiles(at.FullName);
            }
        }

        throw new DirectoryNotFoundException($"{folder} is not inside the repository.");
    }

    /// <summary>The labelled lines: intent and pattern, in the order of the files.</summary>
    public IReadOnlyList<(string Intent, string Pattern)> Lines() =>
    [
        .. from path in Directory.GetFiles(Path.Combine(Root, "training", "utterances"), "*.txt").Order(StringComparer.Ordinal)
           from line in File.ReadAllLines(path)
           where line.Length > 0 && line[0] != '#'
           select (Path.GetFileNameWithoutExtension(path), line),
    ];

    /// <summary>The fillings of {place} and the other slots.</summary>
    public IReadOnlyDictionary<string, string[]> Slots() => File.ReadAllLines(Path.Combine(Root, "training", "slots.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => cells[1..]);

    /// <summary>The lexicon of the sample community: word files and the names of its data.</summary>
    public static Lexicon Lexicon(CommunityFiles files)
    {
        var assembly = typeof(UtteranceReader).Assembly;
        return Dialogs.Understanding.Lexicon.Build(
        [
            .. WordFiles.SelectMany(file => LexiconFile.Load(assembly, file + ".zh-CN.json")),
            .. EmergencyCatalog.Read(files, []).Terms(),
            .. Rows(files, "estates.csv", "estate_id", (row, id) => row.List("aliases").Append(Name(row, "name")).Select(text => new LexiconTerm(text, TermKinds.Estate, id))),
            .. Rows(files, "venue_categories.csv", "category_code", (row, code) => row.List("synonyms").Select(text => new LexiconTerm(text, TermKinds.PlaceCategory, code))),
            .. Rows(files, "repair_categories.csv", "code", (row, code) => row.List("synonyms").Select(text => new LexiconTerm(text, TermKinds.Fault, code))),
            .. Rows(files, "venues.csv", "venue_id", (row, id) => [new LexiconTerm(Name(row, "name"), TermKinds.Place, id), new LexiconTerm(Name(row, "name").Split('(', '(')[0], TermKinds.Place, id)]),
            .. Rows(files, "events.csv", "event_id", (row, id) => [new LexiconTerm(Name(row, "title"), TermKinds.Event, id)]),
        ]);
    }

    /// <summary>The sample community's files.</summary>
    public CommunityFiles Community() => new(Directory
        .GetFiles(Path.Combine(Root, "bot", "SampleData"), "*.csv")
        .Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path))));

    /// <summary>A fingerprint of everything the model depends on.</summary>
    public ulong Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = Lines().Select(line => $"{line.Intent}\t{line.Pattern}")
            .Concat(Slots().Select(slot => $"{slot.Key}\t{string.Join('\t', slot.Value)}"))
            .Concat(Lexicon(Community()).Terms.Select(term => $"{term.Kind}\t{term.Value}\t{term.Text}"));
        foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }

        return BitConverter.ToUInt64(hash.GetHashAndReset());
    }

    private static IEnumerable<LexiconTerm> Rows(CommunityFiles files, string file, string key, Func<CsvRow, string, IEnumerable<LexiconTerm>> terms) =>
        CsvTable.Read(files, file, [], key).Rows.SelectMany(row => terms(row, row.Text(key)));

    private static string Name(CsvRow row, string column) => row.Text(column).Replace("【示例】", "", StringComparison.Ordinal);
}
