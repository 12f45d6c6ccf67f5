using System.Collections.Immutable;
using System.Text;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Community;

/// <summary>
/// Checks, imports and exports the community's data from the command line. Everything is shown before it is done, and
/// nothing is done without <c>--yes</c>.
/// </summary>
internal sealed class DataCommand(CommunityImporter importer, RedisCommunityFiles stored, TextWriter output)
{
    private const int MostShown = 200;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs one command; gives the process's exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var isMeant = words.Contains("--yes");
        string[] plain = [.. words.Where(word => !word.StartsWith("--", StringComparison.Ordinal))];
        return plain switch
        {
            ["check", _, ..] => await CheckAsync(plain[1..], cancellationToken),
            ["import", _, ..] => await ImportAsync(plain[1..], isMeant, cancellationToken),
            ["export", var folder] => await ExportAsync(folder, words.Contains("--xlsx"), cancellationToken),
            ["history"] => await TellHistoryAsync(cancellationToken),
            ["undo"] => await UndoAsync(null, isMeant, cancellationToken),
            ["undo", var version] => await UndoAsync(version, isMeant, cancellationToken),
            _ => Fail(ImportText.Usage),
        };
    }

    private async Task<int> CheckAsync(string[] paths, CancellationToken cancellationToken)
    {
        var imported = Read(paths);
        var plan = await importer.PlanAsync(imported, cancellationToken);
        if (!plan.Problems.IsEmpty)
        {
            return Refuse(plan.Problems);
        }

        output.WriteLine(ImportText.Checked(imported.Texts.Count));
        return 0;
    }

    private async Task<int> ImportAsync(string[] paths, bool isMeant, CancellationToken cancellationToken)
    {
        var imported = Read(paths);
        return imported is { Texts.IsEmpty: true, Problems.IsEmpty: true }
            ? Fail(ImportText.NoFiles)
            : await DoAsync(await importer.PlanAsync(imported, cancellationToken), ImportText.Imported(string.Join(' ', imported.Texts.Keys.Order(StringComparer.Ordinal))), isMeant, cancellationToken);
    }

    private async Task<int> UndoAsync(string? version, bool isMeant, CancellationToken cancellationToken) =>
        await importer.PlanUndoAsync(version, cancellationToken) is var (target, plan)
            ? await DoAsync(plan, ImportText.Undone(target), isMeant, cancellationToken)
            : Fail(ImportText.NothingToUndo);

    private async Task<int> DoAsync(ImportPlan plan, string note, bool isMeant, CancellationToken cancellationToken)
    {
        if (!plan.Problems.IsEmpty)
        {
            return Refuse(plan.Problems);
        }

        Show(plan.Changes);
        if (!plan.IsPossible)
        {
            return 0;
        }

        if (!isMeant)
        {
            output.WriteLine(ImportText.NotConfirmed);
            return 0;
        }

        return await importer.ApplyAsync(plan, note, cancellationToken) switch
        {
            ImportOutcome.Taken(var taken) => Say(ImportText.Taken(taken)),
            ImportOutcome.Refused(var problems) => Refuse([.. problems]),
            _ => Fail(ImportText.Raced),
        };
    }

    private async Task<int> ExportAsync(string folder, bool asWorkbook, CancellationToken cancellationToken)
    {
        if (await stored.CurrentVersionAsync(cancellationToken) is not { } version)
        {
            return Fail(ImportText.NoHistory);
        }

        var files = await stored.LoadAsync(version, cancellationToken);
        Directory.CreateDirectory(folder);
        if (asWorkbook)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "community.xlsx"), Workbook.Write(files), cancellationToken);
        }

        foreach (var name in asWorkbook ? [] : files.Names)
        {
            var text = SheetTable.Parse(files.Find(name)!)?.ToSpreadsheet() ?? "";
            await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(name)), text, Utf8, cancellationToken);
        }

        return Say(ImportText.Exported(folder));
    }

    private async Task<int> TellHistoryAsync(CancellationToken cancellationToken)
    {
        var history = await stored.HistoryAsync(cancellationToken);
        foreach (var (version, index) in history.Select((version, index) => (version, index)))
        {
            output.WriteLine(ImportText.Version(version, inForce: index == 0));
        }

        return history.Count > 0 ? 0 : Fail(ImportText.NoHistory);
    }

    private ImportedFiles Read(string[] paths)
    {
        var imported = HandedIn.Read(paths);
        foreach (var remark in imported.Remarks)
        {
            output.WriteLine(remark);
        }

        return imported;
    }

    private void Show(ImmutableArray<RowChange> changes)
    {
        if (changes.IsEmpty)
        {
            output.WriteLine(ImportText.NothingChanges);
            return;
        }

        output.WriteLine(ImportText.Summary(Count(RowChangeKind.Added), Count(RowChangeKind.Changed), Count(RowChangeKind.Removed)));
        foreach (var change in changes.Take(MostShown))
        {
            output.WriteLine($"  {change}");
        }

        if (changes.Length > MostShown)
        {
            output.WriteLine(ImportText.More(changes.Length - MostShown));
        }

        int Count(RowChangeKind kind) => changes.Count(change => change.Kind == kind);
    }

    private int Refuse(ImmutableArray<ImportProblem> problems)
    {
        output.WriteLine(ImportText.Cannot(problems.Length));
        foreach (var problem in problems.Take(MostShown))
        {
            output.WriteLine($"  {problem}");
        }

        return 1;
    }

    private int Say(string words)
    {
        output.WriteLine(words);
        return 0;
    }

    private int Fail(string words)
    {
        output.WriteLine(words);
        return 1;
    }
}
