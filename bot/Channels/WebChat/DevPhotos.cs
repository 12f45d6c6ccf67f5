using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CommunityBot.Channels.WebChat;

/// <summary>The last photos chosen on the page, where the platform would have its media store. Gone with the process.</summary>
internal sealed class DevPhotos
{
    private const int Kept = 12;
    private readonly ConcurrentQueue<(string MediaId, DevPhoto Photo)> _photos = new();

    /// <summary>Takes a photo; gives the media id to push and to find it by.</summary>
    public string Keep(byte[] bytes, string contentType)
    {
        var mediaId = $"dev-{RandomNumberGenerator.GetHexString(24, lowercase: true)}";
        _photos.Enqueue((mediaId, new DevPhoto(bytes, contentType)));
        while (_photos.Count > Kept)
        {
            _photos.TryDequeue(out _);
        }

        return mediaId;
    }

    public DevPhoto? Find(string mediaId) => _photos.FirstOrDefault(kept => kept.MediaId == mediaId).Photo;
}

internal sealed record DevPhoto(byte[] Bytes, string ContentType);
