using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Community;

/// <summary>Files as somebody hands them in, read as far as they can be: every table in the form the community keeps it.</summary>
/// <param name="Texts">The tables by file name.</param>
/// <param name="Problems">What could not be read at all.</param>
/// <param name="Remarks">What was read otherwise than it might have been meant.</param>
public sealed record ImportedFiles(ImmutableDictionary<string, string> Texts, ImmutableArray<ImportProblem> Problems, ImmutableArray<string> Remarks)
{
    /// <summary>Nothing handed in yet.</summary>
    public static ImportedFiles None { get; } = new(ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase), [], []);

    /// <summary>With the bytes of a CSV file.</summary>
    public ImportedFiles WithCsv(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > ImportBounds.MostBytes)
        {
            return Failed(name, ImportText.TooLarge);
        }

        return FileText.Of(bytes) is not { } text ? Failed(name, ImportText.NotText)
            : WithTable(name, SheetTable.Parse(text.Text)) is var with && text.IsGbk ? with with { Remarks = with.Remarks.Add(ImportText.ReadAsGbk(name)) }
            : with;
    }

    /// <summary>With a table out of any sort of file.</summary>
    internal ImportedFiles WithTable(string name, SheetTable? table) =>
        !CommunityTables.IsKnown(name) ? Failed(name, ImportText.NotOurs(string.Join(' ', CommunityTables.Names)))
        : table is null || table.Header.All(column => column.Length == 0) ? Failed(name, ImportText.NoHeader)
        : table.Rows.Count > ImportBounds.MostRows ? Failed(name, ImportText.TooManyRows)
        : table.Header.Count > ImportBounds.MostColumns ? Failed(name, ImportText.TooManyColumns)
        : table.Rows.Any(row => row.Any(cell => cell.Length > ImportBounds.LongestCell)) ? Failed(name, ImportText.CellTooLong)
        : Texts.ContainsKey(name) ? Failed(name, CommunityText.Duplicate(name))
        : this with { Texts = Texts.Add(name, table.ToFile()) };

    /// <summary>With a complaint about a file as a whole.</summary>
    public ImportedFiles Failed(string name, string reason) => this with { Problems = Problems.Add(new ImportProblem(name, 0, "", reason)) };

    /// <summary>The community with these files in place of those of the same names.</summary>
    public CommunityFiles Onto(CommunityFiles files) =>
        new(files.Names.Where(name => !Texts.ContainsKey(name)).Select(name => KeyValuePair.Create(name, files.Find(name)!)).Concat(Texts));
}
