using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace CommunityBot.Channels.WeChat;

/// <summary>An EncodingAESKey: AES-256 in CBC mode whose initial vector is the key's own first half.</summary>
internal sealed class WeChatKey
{
    /// <summary>Characters of an EncodingAESKey.</summary>
    public const int EncodedLength = 43;

    private readonly byte[] _key;

    private WeChatKey(byte[] key) => _key = key;

    /// <summary>Reads an EncodingAESKey as the account's settings show it.</summary>
    public static bool TryParse(string encoded, [NotNullWhen(true)] out WeChatKey? key)
    {
        var bytes = new byte[32];
        // Not System.Buffers.Text.Base64: it refuses the keys, one in two or more, whose last character has spare bits set.
        key = encoded.Length == EncodedLength
            && encoded.All(char.IsAsciiLetterOrDigit)
            && Convert.TryFromBase64String(encoded + "=", bytes, out var length)
            && length == bytes.Length
                ? new WeChatKey(bytes)
                : null;
        return key is not null;
    }

    /// <summary>The keys among what the settings show, the current one first.</summary>
    public static IReadOnlyList<WeChatKey> Of(params ReadOnlySpan<string> encoded)
    {
        var keys = new List<WeChatKey>();
        foreach (var each in encoded)
        {
            if (TryParse(each, out var key))
            {
                keys.Add(key);
            }
        }

        return keys;
    }

    /// <summary>Decrypts whole blocks; the padding stays.</summary>
    /// <param name="blocks">What was encrypted.</param>
    /// <param name="plain">Takes as many bytes.</param>
    public void Decrypt(ReadOnlySpan<byte> blocks, Span<byte> plain)
    {
        using var aes = Create();
        // WeChat pads to 32 bytes; .NET's own PKCS#7 stripping throws on padding longer than AES's 16.
        aes.DecryptCbc(blocks, _key.AsSpan(0, 16), plain, PaddingMode.None);
    }

    /// <summary>Encrypts whole blocks.</summary>
    /// <param name="blocks">What to encrypt.</param>
    /// <param name="encrypted">Takes as many bytes.</param>
    public void Encrypt(ReadOnlySpan<byte> blocks, Span<byte> encrypted)
    {
        using var aes = Create();
        aes.EncryptCbc(blocks, _key.AsSpan(0, 16), encrypted, PaddingMode.None);
    }

    private Aes Create()
    {
        var aes = Aes.Create();
        aes.Key = _key;
        return aes;
    }
}
