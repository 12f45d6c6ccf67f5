using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Single characters: which are Chinese, and the simplified form of a traditional one.</summary>
internal static class ChineseScript
{
    private static readonly FrozenDictionary<char, char> Simplified =
        ChineseTraditional.From.Zip(ChineseTraditional.To).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static char Simplify(char character) => Simplified.TryGetValue(character, out var simplified) ? simplified : character;

    public static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff' or '〇';

    /// <summary>Whether a character ends or parts a sentence.</summary>
    public static bool IsStop(char character) => character is ',' or '.' or '!' or '?' or ';' or '。' or '、' or '\n' or '~' or ':';

    /// <summary>Whether a text is written in Latin letters, whose words blanks part, not wishes.</summary>
    public static bool IsMostlyLatin(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            letters += char.IsAsciiLetter(character) ? 1 : 0;
        }

        return letters * 5 > text.Length * 3;
    }
}
