using CommunityBot.Dialogs.Community;

namespace CommunityBot.Community;

/// <summary>Files and folders that somebody hands in.</summary>
internal static class HandedIn
{
    /// <summary>Reads every CSV file and workbook among them.</summary>
    public static ImportedFiles Read(IEnumerable<string> paths)
    {
        var imported = ImportedFiles.None;
        foreach (var path in paths.SelectMany(Expand))
        {
            var name = Path.GetFileName(path);
            imported = !File.Exists(path) ? imported.Failed(name, ImportText.NoFiles)
                : new FileInfo(path).Length > ImportBounds.MostBytes ? imported.Failed(name, ImportText.TooLarge)
                : Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? Workbook.Read(imported, name, File.ReadAllBytes(path))
                : imported.WithCsv(name, File.ReadAllBytes(path));
        }

        return imported;
    }

    private static IEnumerable<string> Expand(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(IsTable).Order(StringComparer.Ordinal)
        : [path];

    // A spreadsheet that is open leaves a lock file beside it.
    private static bool IsTable(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".xlsx" && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);
}
