using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>How characters sound, without tones, and which sounds are taken for each other in and around Yuncheng.</summary>
internal static class ChinesePinyin
{
    private static readonly (string Syllable, string Characters)[] Rows =
        [.. ChineseSyllables.Lines.Split('\n').Select(line => line.Split(' ')).Where(cells => cells.Length == 2).Select(cells => (cells[0], cells[1]))];

    private static readonly FrozenDictionary<char, string> Syllables = Rows.SelectMany(row => row.Characters.Select(character => (character, row.Syllable))).DistinctBy(pair => pair.character).ToFrozenDictionary(pair => pair.character, pair => pair.Syllable);

    private static readonly FrozenDictionary<string, string> Fuzzy = Rows.ToFrozenDictionary(row => row.Syllable, row => Fold(row.Syllable));

    private static readonly FrozenDictionary<string, string> Characters = Rows.ToFrozenDictionary(row => row.Syllable, row => row.Characters);

    /// <summary>A character's syllable, or null when it is no common character.</summary>
    public static string? Of(char character) => Syllables.GetValueOrDefault(character);

    /// <summary>A character's syllable with sounds that are mixed up made one; the character itself when it has none.</summary>
    public static string Sound(char character) => Of(character) is { } syllable ? Fuzzy[syllable] : character.ToString();

    /// <summary>The characters that sound like one, itself among them; empty when it has no syllable.</summary>
    public static string Homophones(char character) => Of(character) is { } syllable ? Characters[syllable] : "";

    // zh/z ch/c sh/s, n/l, f/h, in/ing en/eng an/ang.
    private static string Fold(string syllable)
    {
        var folded = syllable switch
        {
            ['z' or 'c' or 's', 'h', ..] => string.Concat(syllable.AsSpan(0, 1), syllable.AsSpan(2)),
            ['n', ..] => string.Concat("l", syllable.AsSpan(1)),
            ['f', ..] => string.Concat("h", syllable.AsSpan(1)),
            _ => syllable,
        };
        return folded.EndsWith("ng", StringComparison.Ordinal) ? folded[..^1] : folded;
    }
}
