using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Shortening texts, and hashing them so that shortened ones stay different.</summary>
public static class StringUtils
{
    private const string Dots = "...";

    public static string Ellipsis(string text, int length) => Ellipsis(new StringBuilder(text), length).ToString();

    /// <summary>The SHA-256 of the text, in base 64.</summary>
    public static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string EllipsisHash(string text, int length) => EllipsisHash(new StringBuilder(text), length).ToString();

    /// <summary>At most <paramref name="length"/> characters; dots stand for what was cut.</summary>
    public static StringBuilder Ellipsis(StringBuilder sb, int length)
    {
        if (sb.Length > length)
        {
            sb.Length = length;
            sb.Append(Dots);
        }

        return sb;
    }

    /// <summary>As <see cref="Ellipsis(StringBuilder, int)"/>, with the hash of the whole text behind the dots.</summary>
    public static StringBuilder EllipsisHash(StringBuilder sb, int length)
    {
        if (sb.Length > length)
        {
            var hash = Hash(sb.ToString());
            Ellipsis(sb, length).Append(hash);
        }

        return sb;
    }
}
