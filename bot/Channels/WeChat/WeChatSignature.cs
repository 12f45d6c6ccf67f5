using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Channels.WeChat;

/// <summary>The signature on everything between WeChat and the bot: SHA-1 over the sorted parts, in lower-case hex.</summary>
internal static class WeChatSignature
{
    /// <summary>The signature of the token, the timestamp, the nonce and, where there is one, the encrypted message.</summary>
    public static string Of(params string[] parts)
    {
        Array.Sort(parts, StringComparer.Ordinal);
        var room = ArrayPool<byte>.Shared.Rent(parts.Sum(part => Encoding.UTF8.GetMaxByteCount(part.Length)));
        var length = 0;
        foreach (var part in parts)
        {
            length += Encoding.UTF8.GetBytes(part, room.AsSpan(length));
        }

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The platform prescribes SHA-1.
        SHA1.HashData(room.AsSpan(0, length), hash);
#pragma warning restore CA5350
        // The token was among them.
        ArrayPool<byte>.Shared.Return(room, clearArray: true);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Whether a signature is that of the parts; takes the same time wherever they differ.</summary>
    public static bool Matches(string? signature, params string?[] parts) =>
        signature is not null
        && parts.All(part => part is not null)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Of(parts!)));
}
