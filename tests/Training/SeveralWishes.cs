using System.Text.RegularExpressions;

namespace CommunityBot.Training;

/// <summary>
/// A message with several wishes, written with a mark where each begins:
/// <c>[repairs.report:LIGHT_STAIR]楼道灯坏了,[directory.find:B_PHARM]药店几点关门</c>.
/// </summary>
internal static partial class SeveralWishes
{
    private static readonly char[] Stops = [',', '，', '。', '.', '；', ';', '、', ' ', '！', '!', '？', '?'];

    /// <summary>The message of a line without its marks, and where in it each wish after the first begins.</summary>
    public static (string Text, int[] Begins) Message(string line)
    {
        var begins = new List<int>();
        var marks = 0;
        foreach (Match mark in Mark().Matches(line))
        {
            begins.Add(mark.Index - marks);
            marks += mark.Length;
        }

        return (Mark().Replace(line, ""), [.. begins.Skip(1)]);
    }

    /// <summary>The wishes of a line of the file in their order, each a sentence of its own.</summary>
    /// <exception cref="FormatException">It marks nothing.</exception>
    public static IEnumerable<TrainingLine> Of(string line)
    {
        var marks = Mark().Matches(line);
        if (marks.Count == 0)
        {
            throw new FormatException($"several.txt: no wish is marked in 「{line}」");
        }

        return marks.Select((mark, index) =>
        {
            var start = mark.Index + mark.Length;
            var end = index + 1 < marks.Count ? marks[index + 1].Index : line.Length;
            return new TrainingLine(mark.Groups[1].Value, line[start..end].TrimEnd(Stops), mark.Groups[2].Success ? mark.Groups[2].Value : null);
        });
    }

    [GeneratedRegex(@"\[([a-zA-Z.]+)(?::([A-Z_]+))?\]")]
    private static partial Regex Mark();
}
