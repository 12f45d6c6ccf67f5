using System.Text.RegularExpressions;

namespace CommunityBot.Training;

/// <summary>
/// A message with several wishes, written with a mark where each begins:
/// <c>[repairs.report:LIGHT_STAIR]楼道灯坏了,[directory.find:B_PHARM]药店几点关门</c>.
/// </summary>
/// <param name="Text">The message as it was sent.</param>
/// <param name="Parts">Its wishes in their order, each a sentence of its own.</param>
public sealed partial record SeveralWishes(string Text, IReadOnlyList<TrainingLine> Parts)
{
    private static readonly char[] Stops = [',', '，', '。', '.', '；', ';', '、', ' ', '！', '!', '？', '?'];

    /// <summary>The labels, as the cases kept back write them.</summary>
    public string Meant => string.Join('+', Parts.Select(part => part.Label));

    /// <summary>Reads a line of the file.</summary>
    /// <exception cref="FormatException">It marks nothing.</exception>
    public static SeveralWishes Of(string line)
    {
        var marks = Mark().Matches(line);
        if (marks.Count == 0)
        {
            throw new FormatException($"several.txt: no wish is marked in 「{line}」");
        }

        var parts = marks.Select((mark, index) =>
        {
            var start = mark.Index + mark.Length;
            var end = index + 1 < marks.Count ? marks[index + 1].Index : line.Length;
            return new TrainingLine(mark.Groups[1].Value, line[start..end].TrimEnd(Stops), mark.Groups[2].Success ? mark.Groups[2].Value : null);
        });
        return new SeveralWishes(Mark().Replace(line, ""), [.. parts]);
    }

    [GeneratedRegex(@"\[([a-zA-Z.]+)(?::([A-Z_]+))?\]")]
    private static partial Regex Mark();
}
