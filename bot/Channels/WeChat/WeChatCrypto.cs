using System.Buffers;
using System.Security.Cryptography;

namespace CommunityBot.Channels.WeChat;

/// <summary>A message that was opened, and the key that opened it: the reply must be closed with the same.</summary>
internal sealed record OpenedMessage(byte[] Bytes, WeChatKey Key);

/// <summary>
/// Opens and seals the messages of one receiver. The scheme is shared by all of Tencent's message pushes; only the
/// receiver's id differs (the AppID here).
/// </summary>
/// <param name="token">The secret of the signatures.</param>
/// <param name="keys">The current key and, after a change, the previous one.</param>
/// <param name="receiver">The id that must stand at the end of every envelope.</param>
internal sealed class WeChatCrypto(string token, IReadOnlyList<WeChatKey> keys, string receiver)
{
    /// <summary>Opens a signed message; null when the signature, the key or the receiver is wrong, without telling which.</summary>
    public OpenedMessage? Open(string encrypted, string? signature, string? timestamp, string? nonce)
    {
        if (!WeChatSignature.Matches(signature, token, timestamp, nonce, encrypted))
        {
            return null;
        }

        var room = ArrayPool<byte>.Shared.Rent(encrypted.Length * 2);
        try
        {
            return Convert.TryFromBase64String(encrypted, room.AsSpan(0, encrypted.Length), out var length) && length >= 32 && length % 16 == 0
                ? Open(room.AsSpan(0, length), room.AsSpan(encrypted.Length, length))
                : null;
        }
        finally
        {
            // What residents wrote is not left about.
            ArrayPool<byte>.Shared.Return(room, clearArray: true);
        }
    }

    /// <summary>Seals a reply under a signature of its own.</summary>
    /// <param name="message">The reply's text.</param>
    /// <param name="key">The key that opened what is replied to.</param>
    /// <param name="at">The time of the seal.</param>
    public SealedMessage Seal(string message, WeChatKey key, DateTimeOffset at) =>
        Seal(message, key, at, RandomNumberGenerator.GetBytes(WeChatEnvelope.Randomness), RandomNumberGenerator.GetString("0123456789", 10));

    /// <summary>Seals with given randomness, so that a known answer can be checked byte for byte.</summary>
    internal SealedMessage Seal(string message, WeChatKey key, DateTimeOffset at, ReadOnlySpan<byte> randomness, string nonce)
    {
        var envelope = WeChatEnvelope.Wrap(randomness, message, receiver);
        key.Encrypt(envelope, envelope);
        var encrypted = Convert.ToBase64String(envelope);
        var timestamp = at.ToUnixTimeSeconds();
        var signature = WeChatSignature.Of(token, $"{timestamp}", nonce, encrypted);
        return new SealedMessage(encrypted, signature, timestamp, nonce);
    }

    private OpenedMessage? Open(ReadOnlySpan<byte> blocks, Span<byte> plain)
    {
        foreach (var key in keys)
        {
            key.Decrypt(blocks, plain);
            if (WeChatEnvelope.Unwrap(plain, receiver) is { } message)
            {
                return new OpenedMessage(message, key);
            }
        }

        return null;
    }
}
