using System.Collections.Concurrent;
using System.Globalization;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>Temporary media, which the platform keeps for three days (wechat-channel §1.12).</summary>
internal sealed class MediaStore(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(3);

    private readonly ConcurrentDictionary<string, MediaFile> _files = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Where the page is; pictures are found below it.</summary>
    public Uri Home { get; set; } = new("http://localhost");

    /// <summary>Takes a file; gives its media_id.</summary>
    public string Keep(MediaFile file)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"media-{file.Type}-{Interlocked.Increment(ref _count)}-{file.Bytes.Length}");
        _files[id] = file;
        return id;
    }

    /// <summary>A file, null when there is none or its three days are over.</summary>
    public MediaFile? Find(string? id) =>
        id is not null && _files.TryGetValue(id, out var file) && clock.GetUtcNow() - file.At < Life ? file : null;

    /// <summary>The address of a picture, as PicUrl names it.</summary>
    public string Address(string id) => new Uri(Home, $"/media/{id}").ToString();
}

/// <summary>A file the platform keeps.</summary>
/// <param name="Type">image, voice, video or thumb.</param>
internal sealed record MediaFile(string Type, string Name, string ContentType, byte[] Bytes, DateTimeOffset At);
