using System.Globalization;
using System.Text;

namespace CommunityBot.Channels.WeChat;

/// <summary>Shortens a text to a number of bytes where it hurts least.</summary>
internal static class WeChatCut
{
    // Longer "characters" are joke piles of combining marks; they may be taken apart.
    private const int LongestCharacter = 32;

    /// <summary>
    /// The text's beginning within a number of UTF-8 bytes: up to a line end if that keeps at least half, never within
    /// a character as people see it, never within a link.
    /// </summary>
    public static string At(string text, int bytes)
    {
        var end = Reach(text, bytes);
        if (end == text.Length)
        {
            return text;
        }

        var line = text.LastIndexOf('\n', end);
        var cut = line > end / 2 ? line : end;
        return text[..OutsideLink(text, cut)].TrimEnd();
    }

    private static int Reach(string text, int bytes)
    {
        var end = 0;
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            if (length > LongestCharacter)
            {
                length = char.IsSurrogatePair(text, end) ? 2 : 1;
            }

            bytes -= Encoding.UTF8.GetByteCount(text.AsSpan(end, length));
            if (bytes < 0)
            {
                break;
            }

            end += length;
        }

        return end;
    }

    private static int OutsideLink(string text, int cut)
    {
        var open = cut == 0 ? -1 : text.LastIndexOf("<a ", cut - 1, StringComparison.Ordinal);
        if (open < 0)
        {
            return cut;
        }

        var close = text.IndexOf("</a>", open, StringComparison.Ordinal);
        return close >= 0 && close + "</a>".Length <= cut ? cut : open;
    }
}
