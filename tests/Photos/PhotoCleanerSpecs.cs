using System.Text;
using CommunityBot.Dialogs.Photos;
using CommunityBot.Photos;
using SkiaSharp;

namespace CommunityBot.Tests.Photos;

/// <summary>Bytes in, a picture out: nothing but its pixels, the right way up.</summary>
public class PhotoCleanerSpecs
{
    [Fact]
    public void What_the_camera_wrote_down_is_gone()
    {
        Pictures.FromCamera(40, 20, 1).Should().Contain(Encoding.ASCII.GetBytes(Pictures.Secret));

        var jpeg = Kept(Pictures.FromCamera(40, 20, 1));

        Encoding.Latin1.GetString(jpeg).Should().NotContain("Exif").And.NotContain(Pictures.Secret);
    }

    [Theory]
    [InlineData(1, 40, 20, "red", "blue")]
    [InlineData(2, 40, 20, "blue", "red")]
    [InlineData(3, 40, 20, "blue", "red")]
    [InlineData(4, 40, 20, "red", "blue")]
    public void A_camera_held_level_or_upside_down_gives_a_picture_right_way_up(ushort orientation, int width, int height, string left, string right)
    {
        using var picture = SKBitmap.Decode(Kept(Pictures.FromCamera(40, 20, orientation)));

        (picture.Width, picture.Height).Should().Be((width, height));
        (Colour(picture, 4, 10), Colour(picture, 35, 10)).Should().Be((left, right));
    }

    [Theory]
    [InlineData(5, "red", "blue")]
    [InlineData(6, "red", "blue")]
    [InlineData(7, "blue", "red")]
    [InlineData(8, "blue", "red")]
    public void A_camera_held_on_its_side_gives_a_picture_that_stands(ushort orientation, string top, string bottom)
    {
        using var picture = SKBitmap.Decode(Kept(Pictures.FromCamera(40, 20, orientation)));

        (picture.Width, picture.Height).Should().Be((20, 40));
        (Colour(picture, 10, 4), Colour(picture, 10, 35)).Should().Be((top, bottom));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Other_pictures_become_jpegs_of_a_size_for_looking_at(SKEncodedImageFormat format)
    {
        var jpeg = Kept(Pictures.Of(3000, 1500, format), 300);

        jpeg.Should().StartWith(new byte[] { 0xFF, 0xD8 });
        using var picture = SKBitmap.Decode(jpeg);
        (picture.Width, picture.Height).Should().Be((300, 150));
    }

    [Fact]
    public void A_small_file_that_would_unpack_to_a_huge_picture_is_not_unpacked() =>
        PhotoCleaner.Clean(Pictures.Bomb(), 1600, out _).Should().Be(PhotoOutcome.TooLarge);

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("MZ\u0090")]
    [InlineData("")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0 a JPEG by its first bytes only")]
    public void What_is_no_picture_is_refused_whatever_it_calls_itself(string content) =>
        PhotoCleaner.Clean(Encoding.Latin1.GetBytes(content), 1600, out _).Should().Be(PhotoOutcome.NotAPhoto);

    [Fact]
    public void A_picture_with_a_program_behind_it_comes_out_without_it()
    {
        byte[] polyglot = [.. Pictures.Of(8, 8, SKEncodedImageFormat.Jpeg), .. "<?php system($_GET[0]);"u8];

        Encoding.Latin1.GetString(Kept(polyglot)).Should().NotContain("php");
    }

    [Fact]
    public void No_bytes_make_it_fall_over()
    {
        var random = new Random(20261127);
        var good = Pictures.FromCamera(64, 48, 6);
        for (var round = 0; round < 300; round++)
        {
            var bytes = good[..random.Next(1, good.Length + 1)];
            for (var flips = random.Next(8); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            PhotoCleaner.Clean(bytes, 1600, out var jpeg).Should().BeOneOf(PhotoOutcome.Kept, PhotoOutcome.NotAPhoto, PhotoOutcome.TooLarge);
            (jpeg.Length == 0 || (jpeg[0], jpeg[1]) == (0xFF, 0xD8)).Should().BeTrue();
        }
    }

    private static byte[] Kept(byte[] bytes, int longestSide = 1600)
    {
        PhotoCleaner.Clean(bytes, longestSide, out var jpeg).Should().Be(PhotoOutcome.Kept);
        return jpeg;
    }

    private static string Colour(SKBitmap picture, int x, int y) => picture.GetPixel(x, y) is { Red: > 128 } ? "red" : "blue";
}
