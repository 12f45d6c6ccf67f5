using System.Text;
using System.Xml;

namespace CommunityBot.Channels.WeChat;

/// <summary>The characters XML can carry. Anything else, pasted or forged, would break a whole message.</summary>
internal static class WeChatCharacters
{
    /// <summary>The text without control characters, and with U+FFFD for halves of surrogate pairs.</summary>
    public static string Legal(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!XmlConvert.IsXmlChar(text[index]))
            {
                return Repaired(text, index);
            }
        }

        return text;
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
