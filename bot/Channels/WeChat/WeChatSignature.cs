using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Channels.WeChat;

/// <summary>The signature on everything between WeChat and the bot: SHA-1 over the sorted parts, in lower-case hex.</summary>
internal static class WeChatSignature
{
    /// <summary>The signature of the token, the timestamp, the nonce and, where there is one, the encrypted message.</summary>
    public static string Of(params string[] parts)
    {
        var sorted = parts.Order(StringComparer.Ordinal);
#pragma warning disable CA5350 // The platform prescribes SHA-1.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(sorted))));
#pragma warning restore CA5350
    }

    /// <summary>Whether a signature is that of the parts; takes the same time wherever they differ.</summary>
    public static bool Matches(string? signature, params string?[] parts) =>
        signature is not null
        && parts.All(part => part is not null)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Of(parts!)));
}
