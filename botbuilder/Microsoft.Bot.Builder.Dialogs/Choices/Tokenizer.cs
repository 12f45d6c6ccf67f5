using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// Breaks text at blanks and punctuation, in lower case. Symbols beyond the basic plane and Chinese characters are words of their
/// own: Chinese is written without blanks, so a sentence would otherwise be one word.
/// </summary>
public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        var start = -1;
        for (var i = 0; i < (text?.Length ?? 0);)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var alone = rune.Value > 0xFFFF || IsIdeograph(rune.Value);
            if (start >= 0 && (alone || IsBreak(rune.Value)))
            {
                tokens.Add(Cut(text, start, i));
                start = -1;
            }

            if (alone)
            {
                tokens.Add(Cut(text, i, i + length));
            }
            else if (start < 0 && !IsBreak(rune.Value))
            {
                start = i;
            }

            i += length;
        }

        if (start >= 0)
        {
            tokens.Add(Cut(text, start, text.Length));
        }

        return tokens;
    }

    internal static bool IsIdeograph(int codePoint) => codePoint is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF);

    private static Token Cut(string text, int start, int end) => new()
    {
        Start = start,
        End = end - 1,
        Text = text[start..end],
        Normalized = text[start..end].ToLowerInvariant(),
    };

    private static bool IsBreak(int codePoint) => codePoint
        is <= 0x002F
        or (>= 0x003A and <= 0x0040)
        or (>= 0x005B and <= 0x0060)
        or (>= 0x007B and <= 0x00BF)
        or (>= 0x02B9 and <= 0x036F)
        or (>= 0x2000 and <= 0x2BFF)
        or (>= 0x2E00 and <= 0x2E7F)
        or (>= 0x3000 and <= 0x303F)
        or (>= 0xFF01 and <= 0xFF0F)
        or (>= 0xFF1A and <= 0xFF20);
}
