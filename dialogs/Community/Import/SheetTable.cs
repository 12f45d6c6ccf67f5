using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CommunityBot.Dialogs.Community;

/// <summary>A table as it comes out of a spreadsheet or goes into one: a header and rows of cells, nothing understood yet.</summary>
/// <param name="Header">The columns' names.</param>
/// <param name="Rows">The rows; a short one has been filled up with empty cells.</param>
internal sealed record SheetTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private static readonly char[] Delimiters = [',', '\t', ';', '\uFF0C'];

    /// <summary>Reads a text whatever stands between its cells; null when it holds no header.</summary>
    public static SheetTable? Parse(string text)
    {
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        // Plain counting: a header's names hold none of these.
        var delimiter = Delimiters[0];
        var most = 0;
        foreach (var candidate in Delimiters)
        {
            if (first.Count(candidate) is var count && count > most)
            {
                (delimiter, most) = (candidate, count);
            }
        }

        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, IgnoreBlankLines = false, Delimiter = delimiter.ToString() };
        using var parser = new CsvParser(new StringReader(text.TrimStart('\uFEFF')), configuration);
        if (!parser.Read())
        {
            return null;
        }

        string[] header = [.. parser.Record!.Select(name => name.Trim())];
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count <= ImportBounds.MostRows && parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return new SheetTable(header, rows);
    }

    /// <summary>The table as the community's files are kept: commas, ISO days, nothing a spreadsheet has added.</summary>
    public string ToFile() => Write(SheetCell.Read);

    /// <summary>The table as a spreadsheet opens it without taking any cell for a formula.</summary>
    public string ToSpreadsheet() => "\uFEFF" + Write((_, cell) => SheetCell.Write(cell));

    private string Write(Func<string, string, string> cell)
    {
        // Spreadsheets leave empty columns and rows behind where something was once deleted. A row of too many cells
        // stays one, to be complained of.
        var width = Header.Count;
        while (width > 0 && Header[width - 1].Length == 0 && Rows.All(row => row.Count < width || row[width - 1].Length == 0))
        {
            width--;
        }

        var text = new StringBuilder();
        Append(text, Header.Take(width));
        foreach (var row in Rows)
        {
            var cells = row.Count > width && row.Skip(width).All(extra => extra.Length == 0) ? row.Take(width) : row;
            Append(text, row.All(one => one.Length == 0) ? [] : cells.Select((one, index) => cell(index < Header.Count ? Header[index] : "", one)));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append('\n');

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
