using System.Buffers;
using System.Globalization;
using System.Text;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Brings an utterance into one form: compatibility forms folded, lower case, simplified characters, no emoji, no
/// WeChat face codes, no blanks between Chinese words, no fillers. What differs only in these reads the same.
/// </summary>
public static class UtteranceNormalizer
{
    /// <summary>Longer utterances are read to this many characters; nobody writes a wish this long.</summary>
    public const int Limit = 1000;

    // 3 2 501 is short and means what it says.
    private const int ShortestSpaced = 5;

    /// <summary>The normalised utterance.</summary>
    public static NormalizedText Normalize(string text)
    {
        var capacity = Math.Min(text.Length, Limit) + 16;
        var characters = ArrayPool<char>.Shared.Rent(capacity);
        var offsets = ArrayPool<int>.Shared.Rent(capacity);
        var target = new Target(characters, offsets, keepsBlanks: !IsSpacedOut(text));
        var at = 0;
        while (at < text.Length && target.Count < Limit)
        {
            at = Step(text, at, ref target);
        }

        target.TrimEnd();
        var kept = ChineseFillers.Drop(characters.AsSpan(0, target.Count), offsets.AsSpan(0, target.Count));
        ChineseMisheard.Mend(characters.AsSpan(0, kept));
        var normalized = new NormalizedText(new string(characters, 0, kept), offsets.AsSpan(0, kept).ToArray());
        ArrayPool<char>.Shared.Return(characters);
        ArrayPool<int>.Shared.Return(offsets);
        return normalized;
    }

    // 3 号 楼 5 0 1: where a blank stands behind every character it parts nothing.
    private static bool IsSpacedOut(string text)
    {
        var letters = 0;
        var gaps = 0;
        var blank = false;
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, Limit)))
        {
            if (char.IsWhiteSpace(character))
            {
                blank = true;
                continue;
            }

            gaps += blank && letters > 0 ? 1 : 0;
            letters++;
            blank = false;
        }

        return letters >= ShortestSpaced && gaps * 5 >= (letters - 1) * 4;
    }

    private static int Step(string text, int at, ref Target target)
    {
        var character = text[at];
        if (character is >= '\u4e00' and <= '\u9fff')
        {
            target.Add(ChineseScript.Simplify(character), at);
            return at + 1;
        }

        if (character < '\u0080')
        {
            return Ascii(text, at, ref target);
        }

        if (character is >= '\uff01' and <= '\uff5e')
        {
            target.Add(char.ToLowerInvariant((char)(character - 0xfee0)), at);
            return at + 1;
        }

        return Other(text, at, ref target);
    }

    private static int Ascii(string text, int at, ref Target target)
    {
        var character = text[at];
        if (FaceCode(text, at) is var length and > 0)
        {
            return at + length;
        }

        if (character is '\n' or '\r')
        {
            target.Add('\n', at);
        }
        else if (character <= ' ')
        {
            target.Blank(at);
        }
        else if (character != '\u007f')
        {
            target.Add(char.ToLowerInvariant(character), at);
        }

        return at + 1;
    }

    private static int Other(string text, int at, ref Target target)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != OperationStatus.Done)
        {
            return at + 1;
        }

        if (Rune.IsWhiteSpace(rune))
        {
            target.Blank(at);
        }
        else if (!IsInvisible(rune))
        {
            foreach (var folded in rune.ToString().Normalize(NormalizationForm.FormKC))
            {
                target.Add(char.ToLowerInvariant(ChineseScript.Simplify(folded)), at);
            }
        }

        return at + length;
    }

    private static bool IsInvisible(Rune rune) => rune.Value is
            (>= 0x1F000 and <= 0x1FBFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF) or (>= 0x2300 and <= 0x23FF)
            or (>= 0xFE00 and <= 0xFE0F) or 0x20E3 or (>= 0xE0000 and <= 0xE0FFF) or (>= 0xE000 and <= 0xF8FF)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.LineSeparator;

    // WeChat writes faces as [微笑] or /::) ; what stands in square brackets with a digit in it is kept.
    private static int FaceCode(string text, int at)
    {
        if (text[at] == '[')
        {
            var close = text.AsSpan(at, Math.Min(text.Length - at, 9)).IndexOf(']');
            return close > 1 && !text.AsSpan(at, close).ContainsAnyInRange('0', '9') ? close + 1 : 0;
        }

        if (text[at] != '/' || at + 2 >= text.Length || text[at + 1] != ':')
        {
            return 0;
        }

        var end = at + 2;
        var letters = char.IsAsciiLetter(text[end]);
        while (end < text.Length && end - at < (letters ? 12 : 6) && char.IsAscii(text[end]) && text[end] > ' '
            && (letters ? char.IsAsciiLetter(text[end]) : text[end] == '8' || !char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        return end - at;
    }

    private ref struct Target(Span<char> characters, Span<int> offsets, bool keepsBlanks)
    {
        private readonly Span<char> _characters = characters;
        private readonly Span<int> _offsets = offsets;
        private readonly bool _keepsBlanks = keepsBlanks;
        private int _blank = -1;

        public int Count { get; private set; }

        public void Blank(int offset) => _blank = offset;

        public void Add(char character, int offset)
        {
            // A blank matters only between two words of Latin letters or digits.
            if (_keepsBlanks && _blank >= 0 && Count > 0 && char.IsAsciiLetterOrDigit(character) && char.IsAsciiLetterOrDigit(_characters[Count - 1]))
            {
                Put(' ', _blank);
            }

            _blank = -1;
            Put(character, offset);
        }

        public void TrimEnd()
        {
            while (Count > 0 && _characters[Count - 1] is '\n' or ' ')
            {
                Count--;
            }
        }

        private void Put(char character, int offset)
        {
            if (Count < _characters.Length && Count < _offsets.Length)
            {
                _characters[Count] = character;
                _offsets[Count++] = offset;
            }
        }
    }
}
