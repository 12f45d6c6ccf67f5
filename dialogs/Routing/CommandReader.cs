using System.Buffers;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Routing;

/// <summary>Finds the command a message is; of several the one with the most words.</summary>
internal sealed class CommandReader
{
    // Between the halves of 「删…电话」 stands at most a short object: 我的, 一下我家的.
    private const int LongestGap = 8;

    // In front of a command and behind it stands only politeness: 我想, 请帮我, 吧, 一下.
    private const int LongestCourtesy = 3;

    private readonly Phrase[] _phrases;

    // Most messages hold no word of any command, and one look says so.
    private readonly SearchValues<string> _openings;

    public CommandReader(IEnumerable<CommandWords> files)
    {
        _phrases =
        [
            .. files.SelectMany(file => file.Load())
                .Select(term => new Phrase(term.Kind, term.Value, [.. term.Text.Split('…').Select(half => UtteranceNormalizer.Normalize(half).Value)]))
                .OrderByDescending(phrase => phrase.Length),
        ];
        _openings = SearchValues.Create([.. _phrases.Select(phrase => phrase.Parts[0])], StringComparison.Ordinal);
    }

    /// <summary>The command's name, null when the words are none.</summary>
    /// <param name="normalized">The normalised words.</param>
    public string? Read(string normalized)
    {
        var words = normalized.AsSpan().Trim(" ,.!?。~");
        if (!words.ContainsAny(_openings))
        {
            return null;
        }

        foreach (var phrase in _phrases)
        {
            if (phrase.Fits(words))
            {
                return phrase.Command;
            }
        }

        return null;
    }

    private sealed record Phrase(string Kind, string Command, string[] Parts)
    {
        public int Length { get; } = Parts.Sum(part => part.Length);

        public bool Fits(ReadOnlySpan<char> words) => Kind switch
        {
            CommandWords.Starts => words.StartsWith(Parts[0], StringComparison.Ordinal),
            CommandWords.Whole => Span(words) is var (start, end) && start <= LongestCourtesy && words.Length - end <= LongestCourtesy && (Length > 2 || words.Length == Length),
            CommandWords.Ends => words.EndsWith(Parts[0], StringComparison.Ordinal),
            _ => Span(words) is not null,
        };

        private (int Start, int End)? Span(ReadOnlySpan<char> words)
        {
            var start = words.IndexOf(Parts[0], StringComparison.Ordinal);
            var end = start + Parts[0].Length;
            foreach (var part in Parts.AsSpan(1))
            {
                var next = start < 0 ? -1 : words[end..].IndexOf(part, StringComparison.Ordinal);
                if (next is < 0 or > LongestGap)
                {
                    return null;
                }

                end += next + part.Length;
            }

            return start < 0 ? null : (start, end);
        }
    }
}
