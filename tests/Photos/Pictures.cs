using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace CommunityBot.Tests.Photos;

/// <summary>Pictures the way phones and enemies make them.</summary>
internal static class Pictures
{
    /// <summary>What a camera wrote into a photo and nobody else may read.</summary>
    public const string Secret = "35.0431N 111.0266E";

    /// <summary>A picture whose left half is red and whose right half is blue.</summary>
    public static byte[] Of(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Blue);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, width / 2f, height, red);
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>A JPEG with an EXIF block: which way up the camera was held, and where.</summary>
    public static byte[] FromCamera(int width, int height, ushort orientation)
    {
        // TIFF, little-endian, one entry: Orientation (0x0112), SHORT, one value.
        byte[] tiff = [0x49, 0x49, 0x2A, 0x00, 0x08, 0, 0, 0, 0x01, 0x00, 0x12, 0x01, 0x03, 0x00, 0x01, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];
        byte[] payload = [.. "Exif\0\0"u8, .. tiff, .. Encoding.ASCII.GetBytes(Secret)];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(payload.Length + 2));
        var jpeg = Of(width, height, SKEncodedImageFormat.Jpeg);
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. payload, .. jpeg[2..]];
    }

    /// <summary>A PNG of a few bytes that says it is 40000 by 40000.</summary>
    public static byte[] Bomb()
    {
        var png = Of(1, 1, SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 40_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 40_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    // PNG specification, annex D.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
