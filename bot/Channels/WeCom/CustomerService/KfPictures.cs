using System.Text.Json.Nodes;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using SkiaSharp;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>Gives the platform the pictures a message needs, at the moment it is sent: it keeps them for three days only.</summary>
internal sealed class KfPictures(WeChatMedia media, WeChatPhotos? photos)
{
    private static readonly Lazy<byte[]> Plain = new(Draw);

    /// <summary>A piece as the platform takes it; nothing when its picture cannot be had.</summary>
    public async Task<(string Kind, JsonNode? Content)> FilledAsync(KfPiece piece, CancellationToken cancellationToken)
    {
        switch (piece.Kind)
        {
            case KfPiece.Photo:
                return ("image", await PictureAsync(piece.Content, cancellationToken));
            case KfPiece.Link when (await media.UploadAsync("image", "image/png", Plain.Value, cancellationToken)).MediaId is { } thumb:
                var link = JsonNode.Parse(piece.Content)!;
                link["thumb_media_id"] = thumb;
                return ("link", link);
            case KfPiece.Link:
                return ("text", new JsonObject { ["content"] = piece.Words });
            default:
                return (piece.Kind, JsonNode.Parse(piece.Content));
        }
    }

    private async Task<JsonObject?> PictureAsync(string id, CancellationToken cancellationToken)
    {
        await using var picture = photos?.Invoke(id);
        if (picture is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await picture.CopyToAsync(bytes, cancellationToken);
        return (await media.UploadAsync("image", "image/jpeg", bytes.ToArray(), cancellationToken)).MediaId is { } known ? new JsonObject { ["media_id"] = known } : null;
    }

    // Cards of ours have no picture, and the platform shows none without.
    private static byte[] Draw()
    {
        using var surface = SKSurface.Create(new SKImageInfo(120, 120));
        surface.Canvas.Clear(new SKColor(0x2B, 0xA2, 0x45));
        using var paint = new SKPaint { Color = SKColors.White, IsAntialias = true };
        surface.Canvas.DrawRoundRect(30, 34, 60, 40, 10, 10, paint);
        surface.Canvas.DrawCircle(44, 82, 7, paint);
        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }
}
