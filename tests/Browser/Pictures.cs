using System.Buffers.Binary;
using System.IO.Compression;

namespace CommunityBot.Tests.Browser;

/// <summary>Photos to send, drawn here so that no picture need lie in the repository.</summary>
internal static class Pictures
{
    /// <summary>A dark stairwell, more or less, as PNG.</summary>
    public static byte[] Stairwell { get; } = Png(320, 240, (x, y) =>
    {
        var stair = (x / 20 + y / 16) % 2 == 0 ? 26 : 0;
        var light = Math.Max(0, 150 - (int)Math.Sqrt((x - 80) * (x - 80) + (y - 40) * (y - 40)));
        return ((byte)(38 + stair + light), (byte)(42 + stair + light), (byte)(58 + stair + light / 2));
    });

    private static byte[] Png(int width, int height, Func<int, int, (byte R, byte G, byte B)> colour)
    {
        using var pixels = new MemoryStream();
        using (var packed = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                packed.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    var (r, g, b) = colour(x, y);
                    packed.Write([r, g, b]);
                }
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2); // bits a channel, true colour
        byte[] signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        return [.. signature, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, pixels.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
