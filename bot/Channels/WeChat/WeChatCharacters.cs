using System.Buffers;
using System.Text;
using System.Xml;

namespace CommunityBot.Channels.WeChat;

/// <summary>The characters XML can carry. Anything else, pasted or forged, would break a whole message.</summary>
internal static class WeChatCharacters
{
    // Halves of surrogate pairs among them: whether the other half is there needs a closer look.
    private static readonly SearchValues<char> Doubtful = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(character => !XmlConvert.IsXmlChar(character))]);

    /// <summary>Whether a text has none but plain characters that XML can carry.</summary>
    public static bool ArePlain(ReadOnlySpan<char> text) => !text.ContainsAny(Doubtful);

    /// <summary>The text without control characters, and with U+FFFD for halves of surrogate pairs.</summary>
    public static string Legal(string text)
    {
        var index = text.AsSpan().IndexOfAny(Doubtful);
        return index < 0 ? text : Repaired(text, index);
    }

    private static string Repaired(string text, int from)
    {
        var legal = new StringBuilder(text, 0, from, text.Length);
        foreach (var rune in text.AsSpan(from).EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                legal.Append(rune);
            }
        }

        return legal.ToString();
    }
}
