using System.Text.Json.Nodes;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>Files up and down (wechat-channel §1.12).</summary>
internal sealed class MediaCalls(MediaStore media, TimeProvider clock)
{
    private static readonly Dictionary<string, (int Bytes, string[] Extensions)> Limits = new(StringComparer.Ordinal)
    {
        ["image"] = (10 << 20, [".png", ".jpeg", ".jpg", ".gif"]),
        ["voice"] = (2 << 20, [".amr", ".mp3"]),
        ["video"] = (10 << 20, [".mp4"]),
        ["thumb"] = (64 << 10, [".jpg", ".jpeg"]),
    };

    public IEnumerable<ApiMethod> Methods =>
    [
        new("/cgi-bin/media/upload", Upload) { Needs = Ability.Talk, TakesJson = false, PerDay = 100_000 },
        new("/cgi-bin/media/uploadimg", UploadPicture) { Needs = Ability.Talk, TakesJson = false, PerDay = 100_000 },
        new("/cgi-bin/media/get", Get) { Needs = Ability.Talk, TakesJson = false, PerDay = 200_000 },
        new("/cgi-bin/media/get/jssdk", Get) { Needs = Ability.Talk, TakesJson = false, PerDay = 200_000 },
    ];

    private ApiAnswer Upload(ApiCall call)
    {
        var type = call.Parameter("type");
        if (!Limits.TryGetValue(type, out var limit))
        {
            return ApiAnswer.No(40004);
        }

        if (MultipartForm.Find("media", call.ContentType, call.Bytes) is not { } file)
        {
            return ApiAnswer.No(41005);
        }

        if (!limit.Extensions.Contains(Path.GetExtension(file.FileName).ToLowerInvariant()))
        {
            return ApiAnswer.No(40005);
        }

        if (file.Bytes.Length == 0 || file.Bytes.Length > limit.Bytes)
        {
            return ApiAnswer.No(40006);
        }

        var now = clock.GetUtcNow();
        var id = media.Keep(new MediaFile(type, file.FileName, file.ContentType, file.Bytes, now));
        return ApiAnswer.Of(new JsonObject { ["type"] = type, [type == "thumb" ? "thumb_media_id" : "media_id"] = id, ["created_at"] = now.ToUnixTimeSeconds() });
    }

    // A picture for articles: kept for good, and known by its address alone.
    private ApiAnswer UploadPicture(ApiCall call) => MultipartForm.Find("media", call.ContentType, call.Bytes) switch
    {
        null => ApiAnswer.No(41005),
        { Bytes.Length: 0 or > 1 << 20 } => ApiAnswer.No(40009),
        var file => ApiAnswer.Of(new JsonObject { ["url"] = media.Address(media.Keep(new MediaFile("image", file.Value.FileName, file.Value.ContentType, file.Value.Bytes, DateTimeOffset.MaxValue))) }),
    };

    private ApiAnswer Get(ApiCall call) => media.Find(call.Parameter("media_id")) switch
    {
        null => ApiAnswer.No(40007),
        { Type: "video" } => ApiAnswer.Of(new JsonObject { ["video_url"] = media.Address(call.Parameter("media_id")) }),
        var file => new ApiAnswer.File(file.Bytes, file.ContentType, file.Name),
    };
}
