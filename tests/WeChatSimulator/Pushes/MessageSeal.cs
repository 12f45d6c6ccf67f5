using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.WeChatSimulator.Pushes;

/// <summary>
/// The platform's side of the seal, written from the description alone: AES-256, blocks chained by hand under the key's
/// first half, padding to 32 bytes, sixteen random bytes, a big-endian length, the message, the AppID
/// (developers.weixin.qq.com "消息加解密说明").
/// </summary>
internal sealed class MessageSeal : IDisposable
{
    private const int Block = 16;
    private const int Padding = 32;

    private readonly Aes _cipher = Aes.Create();
    private readonly byte[] _start;
    private readonly string _token;
    private readonly byte[] _receiver;

    /// <param name="token">The secret of the signatures.</param>
    /// <param name="encodingAESKey">43 characters; its last one may have spare bits set.</param>
    /// <param name="receiver">The AppID.</param>
    public MessageSeal(string token, string encodingAESKey, string receiver)
    {
        _token = token;
        _receiver = Encoding.UTF8.GetBytes(receiver);
        _cipher.Key = Convert.FromBase64String(encodingAESKey + "=");
        _start = _cipher.Key[..Block];
    }

    /// <summary>The signature: SHA-1, in lower-case hex, of token, timestamp, nonce and what else there is, sorted byte by byte.</summary>
    public string Sign(string timestamp, string nonce, string? encrypted = null)
    {
        List<string> parts = [_token, timestamp, nonce];
        if (encrypted is not null)
        {
            parts.Add(encrypted);
        }

        parts.Sort(string.CompareOrdinal);
#pragma warning disable CA5350 // The platform's own choice.
        return Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(string.Join(null, parts)))).ToLowerInvariant();
#pragma warning restore CA5350
    }

    /// <summary>The base64 text of a sealed message.</summary>
    public string Encrypt(string message)
    {
        var words = Encoding.UTF8.GetBytes(message);
        var length = Block + sizeof(int) + words.Length + _receiver.Length;
        var pad = Padding - (length % Padding);
        var plain = new byte[length + pad];
        RandomNumberGenerator.Fill(plain.AsSpan(0, Block));
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(Block), words.Length);
        words.CopyTo(plain, Block + sizeof(int));
        _receiver.CopyTo(plain, Block + sizeof(int) + words.Length);
        Array.Fill(plain, (byte)pad, length, pad);
        return EncryptEnvelope(plain);
    }

    /// <summary>Seals whole blocks as they are: for envelopes that are broken on purpose.</summary>
    public string EncryptEnvelope(byte[] blocks) => Convert.ToBase64String(Chain(blocks));

    /// <summary>The message of a sealed text, or what is wrong with it.</summary>
    public (string? Message, string? Complaint) Decrypt(string encrypted)
    {
        var sealedBytes = new byte[encrypted.Length];
        if (!Convert.TryFromBase64String(encrypted, sealedBytes, out var size) || size == 0 || size % Block != 0)
        {
            return (null, "Encrypt is no base64 of whole blocks");
        }

        var plain = Unchain(sealedBytes[..size]);
        var pad = plain[^1];
        if (pad is 0 or > Padding || pad > plain.Length || plain.AsSpan(plain.Length - pad).ContainsAnyExcept(pad))
        {
            return (null, "the padding is wrong: another key?");
        }

        var end = plain.Length - pad - _receiver.Length;
        var length = end < Block + sizeof(int) ? -1 : BinaryPrimitives.ReadInt32BigEndian(plain.AsSpan(Block));
        return length != end - Block - sizeof(int) || !plain.AsSpan(end, _receiver.Length).SequenceEqual(_receiver)
            ? (null, "the AppID or the length in the envelope is wrong")
            : (new UTF8Encoding(false, true).GetString(plain, Block + sizeof(int), length), null);
    }

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();

    // One block at a time, so that nothing here can share a mistake with .NET's own chaining and padding.
    private byte[] Chain(byte[] plain)
    {
        var done = new byte[plain.Length];
        var before = _start.AsSpan();
        Span<byte> mixed = stackalloc byte[Block];
        for (var at = 0; at < plain.Length; at += Block)
        {
            Mix(plain.AsSpan(at, Block), before, mixed);
            _cipher.EncryptEcb(mixed, done.AsSpan(at, Block), PaddingMode.None);
            before = done.AsSpan(at, Block);
        }

        return done;
    }

    private byte[] Unchain(byte[] blocks)
    {
        var plain = new byte[blocks.Length];
        var before = _start.AsSpan();
        Span<byte> mixed = stackalloc byte[Block];
        for (var at = 0; at < blocks.Length; at += Block)
        {
            _cipher.DecryptEcb(blocks.AsSpan(at, Block), mixed, PaddingMode.None);
            Mix(mixed, before, plain.AsSpan(at, Block));
            before = blocks.AsSpan(at, Block);
        }

        return plain;
    }

    private static void Mix(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> into)
    {
        for (var index = 0; index < Block; index++)
        {
            into[index] = (byte)(left[index] ^ right[index]);
        }
    }
}
