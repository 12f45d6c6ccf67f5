using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Community;

/// <summary>Compares two states of the community's files row by row and cell by cell. Pure.</summary>
internal static class CommunityDifferences
{
    /// <summary>What leads from one to the other, in the order of the files and their rows.</summary>
    public static ImmutableArray<RowChange> Between(CommunityFiles before, CommunityFiles after) =>
        [.. before.Names.Union(after.Names).Order(StringComparer.Ordinal).SelectMany(file => Between(file, Table(before, file), Table(after, file)))];

    private static IEnumerable<RowChange> Between(string file, SheetTable before, SheetTable after)
    {
        var old = Rows(file, before);
        var young = Rows(file, after);
        foreach (var (key, row) in young)
        {
            if (!old.TryGetValue(key, out var was))
            {
                yield return new RowChange(file, row.Title, RowChangeKind.Added, []);
            }
            else if (Fields(was, row) is { IsEmpty: false } fields)
            {
                yield return new RowChange(file, row.Title, RowChangeKind.Changed, fields);
            }
        }

        foreach (var (_, row) in old.Where(row => !young.ContainsKey(row.Key)))
        {
            yield return new RowChange(file, row.Title, RowChangeKind.Removed, []);
        }
    }

    private static ImmutableArray<FieldChange> Fields(Row before, Row after) =>
    [
        .. before.Cells.Keys.Union(after.Cells.Keys)
            .Select(column => new FieldChange(column, before.Cells.GetValueOrDefault(column, ""), after.Cells.GetValueOrDefault(column, "")))
            .Where(field => field.Before != field.After),
    ];

    private static SheetTable Table(CommunityFiles files, string name) =>
        files.Find(name) is { } text ? SheetTable.Parse(text) ?? new SheetTable([], []) : new SheetTable([], []);

    // Two rows of one key are refused on import; here the later ones are told apart by their number.
    private static Dictionary<string, Row> Rows(string file, SheetTable table)
    {
        var rows = new Dictionary<string, Row>();
        var keyColumns = CommunityTables.KeyOf(file, table.Header);
        var title = CommunityTables.TitleOf(table.Header);
        foreach (var cells in table.Rows.Where(row => row.Any(cell => cell.Length > 0)))
        {
            var row = new Dictionary<string, string>();
            for (var index = 0; index < Math.Min(cells.Count, table.Header.Count); index++)
            {
                row.TryAdd(table.Header[index], cells[index].Trim());
            }

            var key = string.Join(' ', keyColumns.Select(column => row.GetValueOrDefault(column, "")));
            var unique = rows.ContainsKey(key) ? $"{key} #{rows.Count}" : key;
            rows[unique] = new Row(title is null || keyColumns.Contains(title) ? key : $"{key} {row.GetValueOrDefault(title, "")}", row);
        }

        return rows;
    }

    private sealed record Row(string Title, Dictionary<string, string> Cells);
}
