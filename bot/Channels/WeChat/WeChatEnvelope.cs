using System.Buffers.Binary;
using System.Text;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// What lies under the encryption: 16 random bytes, the length of the message (4 bytes, big endian), the message, the
/// receiver's id, and padding to a multiple of 32 bytes, each byte the padding's length.
/// </summary>
internal static class WeChatEnvelope
{
    /// <summary>Random bytes at the front; any value, so never to be read as text.</summary>
    public const int Randomness = 16;

    private const int Head = Randomness + sizeof(uint);
    private const int Block = 32;

    /// <summary>Wraps a message for a receiver.</summary>
    public static byte[] Wrap(ReadOnlySpan<byte> randomness, string message, string receiver)
    {
        var length = Encoding.UTF8.GetByteCount(message);
        var size = Head + length + Encoding.UTF8.GetByteCount(receiver);
        var padding = Block - size % Block;
        var envelope = new byte[size + padding];
        randomness.CopyTo(envelope);
        BinaryPrimitives.WriteInt32BigEndian(envelope.AsSpan(Randomness), length);
        Encoding.UTF8.GetBytes(message, envelope.AsSpan(Head));
        Encoding.UTF8.GetBytes(receiver, envelope.AsSpan(Head + length));
        envelope.AsSpan(size).Fill((byte)padding);
        return envelope;
    }

    /// <summary>The message of an envelope, null when it is not one for this receiver.</summary>
    public static byte[]? Unwrap(ReadOnlySpan<byte> envelope, string receiver)
    {
        var padding = envelope.IsEmpty ? (byte)0 : envelope[^1];
        if (padding is < 1 or > Block || envelope.Length < Head + padding || envelope[^padding..].ContainsAnyExcept(padding))
        {
            return null;
        }

        var content = envelope[..^padding];
        // Unsigned, so that 0xFFFFFFFF is a length too great and not a negative one.
        var length = BinaryPrimitives.ReadUInt32BigEndian(content[Randomness..]);
        if (length > (uint)(content.Length - Head))
        {
            return null;
        }

        var id = content[(Head + (int)length)..];
        return id.SequenceEqual(Encoding.UTF8.GetBytes(receiver)) ? content.Slice(Head, (int)length).ToArray() : null;
    }
}
