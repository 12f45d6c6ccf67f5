using CommunityBot.Dialogs.Photos;
using SkiaSharp;

namespace CommunityBot.Photos;

/// <summary>
/// Draws a picture anew: what comes out is its pixels the right way up and nothing else, whatever the bytes called
/// themselves and whatever a camera or somebody else hid in them.
/// </summary>
internal static class PhotoCleaner
{
    // More than any phone's camera has; a small file can unpack to far more.
    private const long MostPixels = 120_000_000;
    private const int Quality = 82;

    /// <summary>The cleaned JPEG, or why there is none.</summary>
    /// <param name="bytes">What was sent.</param>
    /// <param name="longestSide">The longer side of what comes out at most, in pixels.</param>
    /// <param name="jpeg">The picture when the outcome is <see cref="PhotoOutcome.Kept"/>.</param>
    public static PhotoOutcome Clean(byte[] bytes, int longestSide, out byte[] jpeg)
    {
        jpeg = [];
        using var codec = SKCodec.Create(new SKMemoryStream(bytes));
        if (codec is null)
        {
            return PhotoOutcome.NotAPhoto;
        }

        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return PhotoOutcome.TooLarge;
        }

        using var decoded = SKBitmap.Decode(codec, new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (decoded is null)
        {
            return PhotoOutcome.NotAPhoto;
        }

        jpeg = Draw(decoded, codec.EncodedOrigin, longestSide);
        return PhotoOutcome.Kept;
    }

    private static byte[] Draw(SKBitmap picture, SKEncodedOrigin origin, int longestSide)
    {
        var scale = Math.Min(1f, longestSide / (float)Math.Max(picture.Width, picture.Height));
        var (width, height) = (Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale)));
        var lies = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        using var surface = SKSurface.Create(new SKImageInfo(lies ? height : width, lies ? width : height));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.SetMatrix(Upright(origin, width, height));
        using var image = SKImage.FromBitmap(picture);
        surface.Canvas.DrawImage(image, SKRect.Create(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var encoded = drawn.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    // The eight ways a camera may have been held (EXIF 2.32, 4.6.4, Orientation).
    private static SKMatrix Upright(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
