using System.Globalization;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Routing;

/// <summary>
/// The way from utterances kept to sentences trained from: exported with a guess in the first column, corrected by
/// staff, and taken into the sentence files.
/// </summary>
internal sealed class UnsureExport(RedisNotUnderstood kept, TimeProvider clock)
{
    /// <summary>Writes what was kept from a day on: guess, score, day and words, parted by tabs; the same words once.</summary>
    public async Task WriteAsync(DateOnly since, TextWriter output)
    {
        var now = clock.GetLocalNow();
        var start = since.ToDateTime(TimeOnly.MinValue);
        var lines = await kept.SinceAsync(new DateTimeOffset(start, clock.LocalTimeZone.GetUtcOffset(start)), now);
        foreach (var line in lines.DistinctBy(line => line.Text))
        {
            await output.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{line.Guess}\t{line.Score:0.00}\t{line.At:yyyy-MM-dd}\t{Cell(line.Text)}\n"));
        }
    }

    /// <summary>Appends labelled lines (label first, words last) to the files of a folder; what stands there already is passed over.</summary>
    /// <returns>How many were added, and the lines whose label is no intent.</returns>
    public static async Task<(int Added, IReadOnlyList<string> Refused)> TakeAsync(TextReader input, string folder)
    {
        var (added, refused) = (0, new List<string>());
        while (await input.ReadLineAsync() is { } line)
        {
            var cells = line.TrimStart('\uFEFF').Split('\t');
            var words = Cell(ChineseMask.Personal(cells[^1])).Trim();
            if (cells.Length < 2 || words.Length == 0 || !IntentModel.Intents.Contains(cells[0].Trim()))
            {
                refused.AddRange(string.IsNullOrWhiteSpace(line) ? [] : [line]);
                continue;
            }

            var file = Path.Combine(folder, cells[0].Trim() + ".txt");
            var there = File.Exists(file) ? await File.ReadAllLinesAsync(file) : [];
            if (!there.Contains(words))
            {
                await File.AppendAllTextAsync(file, words + "\n");
                added++;
            }
        }

        return (added, refused);
    }

    // What the sentence files take for comments, choices and slots would read differently there.
    private static string Cell(string words) => words.TrimStart('#').Replace('\t', ' ').Replace('(', ',').Replace(')', ',').Replace('|', ' ').Replace('{', ' ').Replace('}', ' ');
}
