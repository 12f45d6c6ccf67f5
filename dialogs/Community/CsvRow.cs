using System.Globalization;

namespace CommunityBot.Dialogs.Community;

/// <summary>One record of a CSV file; a cell that does not hold what is asked for becomes a problem with its line and column.</summary>
public sealed class CsvRow
{
    private readonly CsvTable _table;
    private readonly string[] _cells;

    internal CsvRow(CsvTable table, int line, string[] cells)
    {
        _table = table;
        _cells = cells;
        Line = line;
    }

    /// <summary>The 1-based line of the file on which the record starts.</summary>
    public int Line { get; }

    /// <summary>A cell without surrounding blanks; empty when the file has no such column.</summary>
    public string Text(string column) => _table.Index(column) is { } index ? _cells[index].Trim() : "";

    /// <summary>A cell that must not be empty.</summary>
    public string Required(string column)
    {
        var text = Text(column);
        return text.Length > 0 ? text : Fail(column, CommunityText.Empty, "");
    }

    /// <summary>The parts of a cell separated by <c>|</c>.</summary>
    public IReadOnlyList<string> List(string column) =>
        Text(column).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A whole number, or null for an empty cell.</summary>
    public int? Number(string column) => Optional<int>(column, CommunityText.NotANumber, Parse);

    /// <summary>A coordinate in degrees; it must be there.</summary>
    public double Degrees(string column) =>
        double.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : Fail(column, CommunityText.NotANumber, 0d);

    /// <summary>A day written 2026-11-27, or null for an empty cell.</summary>
    public DateOnly? Date(string column) => Optional<DateOnly>(column, CommunityText.NotADate, Parse);

    /// <summary>A local time written 2026-11-27T19:00, or null for an empty cell.</summary>
    public DateTime? LocalTime(string column) => Optional<DateTime>(column, CommunityText.NotALocalTime, ParseLocalTime);

    /// <summary>Records a problem with a cell of this row and gives the fallback, so that reading can go on.</summary>
    public T Fail<T>(string column, string reason, T fallback)
    {
        _table.Problems.Add(new ImportProblem(_table.File, Line, column, reason));
        return fallback;
    }

    /// <summary>Local times as they stand in the files.</summary>
    public static bool ParseLocalTime(string text, out DateTime value) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool Parse(string text, out int value) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    private static bool Parse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private T? Optional<T>(string column, string reason, Parser<T> parse)
        where T : struct
    {
        var text = Text(column);
        return text.Length == 0 ? null : parse(text, out var value) ? value : Fail<T?>(column, reason, null);
    }

    private delegate bool Parser<T>(string text, out T value);
}
