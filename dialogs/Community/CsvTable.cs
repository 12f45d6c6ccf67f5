using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// One CSV file read row by row with every complaint gathered, so that staff see all that is wrong at once and not
/// the first fault only.
/// </summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    private CsvTable(string file, Dictionary<string, int> columns, List<CsvRow> rows, ICollection<ImportProblem> problems)
    {
        File = file;
        Problems = problems;
        _columns = columns;
        Rows = rows;
    }

    /// <summary>The file's name as staff know it.</summary>
    public string File { get; }

    /// <summary>The records below the header; blank lines are passed over.</summary>
    public IReadOnlyList<CsvRow> Rows { get; private init; }

    internal ICollection<ImportProblem> Problems { get; }

    /// <summary>Reads a file of a version; a missing file or column becomes a problem and leaves no rows.</summary>
    public static CsvTable Read(CommunityFiles files, string file, ICollection<ImportProblem> problems, params ReadOnlySpan<string> columns)
    {
        var rows = new List<CsvRow>();
        var table = new CsvTable(file, new Dictionary<string, int>(StringComparer.Ordinal), rows, problems);
        if (files.Find(file) is not { } text)
        {
            problems.Add(new ImportProblem(file, 0, "", CommunityText.FileMissing));
            return table;
        }

        table.ReadInto(text.TrimStart('\uFEFF'), rows, columns);
        return table;
    }

    internal int? Index(string column) => _columns.TryGetValue(column, out var index) ? index : null;

    private void ReadInto(string text, List<CsvRow> rows, ReadOnlySpan<string> columns)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            MissingFieldFound = null,
            IgnoreBlankLines = true,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        if (!parser.Read() || !ReadHeader(parser, columns))
        {
            return;
        }

        while (parser.Read())
        {
            var cells = parser.Record!;
            // The parser reports the line on which a record ends; a quoted cell may span several.
            var line = parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
            if (cells.Length != _columns.Count)
            {
                Problems.Add(new ImportProblem(File, line, "", CommunityText.WrongCellCount(_columns.Count, cells.Length)));
                continue;
            }

            rows.Add(new CsvRow(this, line, cells));
        }
    }

    private bool ReadHeader(CsvParser parser, ReadOnlySpan<string> columns)
    {
        for (var index = 0; index < parser.Count; index++)
        {
            _columns.TryAdd(parser[index].Trim(), index);
        }

        var complete = true;
        foreach (var column in columns)
        {
            if (!_columns.ContainsKey(column))
            {
                Problems.Add(new ImportProblem(File, 1, column, CommunityText.ColumnMissing));
                complete = false;
            }
        }

        return complete;
    }
}
