using System.Globalization;
using System.IO.Compression;
using CommunityBot.Dialogs.Community;
using MiniExcelLibs;

namespace CommunityBot.Community;

/// <summary>XLSX workbooks: one sheet a file of the community, named like it.</summary>
internal static class Workbook
{
    // Sheets unfold to some thirty times their size; what unfolds to more than this is no community's data.
    private const long MostUnfolded = 4L * ImportBounds.MostBytes;

    /// <summary>Reads every sheet that is named like a file of the community; of a workbook with one sheet the file's name will do.</summary>
    public static ImportedFiles Read(ImportedFiles imported, string name, byte[] bytes)
    {
        if (bytes.Length > ImportBounds.MostBytes)
        {
            return imported.Failed(name, ImportText.TooLarge);
        }

        try
        {
            return Unfolds(bytes) ? Sheets(imported, name, bytes) : imported.Failed(name, ImportText.TooLarge);
        }
        // The library has many ways to say that bytes are no workbook.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return imported.Failed(name, ImportText.NotWorkbook);
        }
    }

    /// <summary>The whole community as one workbook.</summary>
    public static byte[] Write(CommunityFiles files)
    {
        var sheets = new Dictionary<string, object>();
        foreach (var name in files.Names)
        {
            var table = SheetTable.Parse(files.Find(name)!) ?? new SheetTable([], []);
            sheets[Path.GetFileNameWithoutExtension(name)] = table.Rows
                .Where(row => row.Count >= table.Header.Count)
                .Select(row => table.Header.Select((column, index) => (column, row[index])).ToDictionary(cell => cell.column, cell => (object)SheetCell.Write(cell.Item2)))
                .ToArray();
        }

        using var stream = new MemoryStream();
        stream.SaveAs(sheets);
        return stream.ToArray();
    }

    private static ImportedFiles Sheets(ImportedFiles imported, string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var sheets = stream.GetSheetNames();
        foreach (var sheet in sheets)
        {
            var file = sheets.Count == 1 && !CommunityTables.IsKnown($"{sheet}.csv") ? Path.ChangeExtension(name, ".csv") : $"{sheet}.csv";
            imported = imported.WithTable(file, Table(stream, sheet));
        }

        return imported;
    }

    private static SheetTable? Table(Stream stream, string sheet)
    {
        var rows = stream.Query(useHeaderRow: false, sheetName: sheet)
            .Take(ImportBounds.MostRows + 2)
            .Select(row => (IReadOnlyList<string>)[.. ((IDictionary<string, object?>)row).Values.Select(Text)])
            .ToArray();
        return rows is [var header, .. var below] ? new SheetTable([.. header.Select(column => column.Trim())], below) : null;
    }

    // A day, a time of day or a number as the community's files write them.
    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime { Year: < 1901 } time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    // Counted while unfolding: what an archive says of its sizes may be a lie.
    private static bool Unfolds(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var room = MostUnfolded;
        var buffer = new byte[81920];
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                room -= read;
                if (room < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
