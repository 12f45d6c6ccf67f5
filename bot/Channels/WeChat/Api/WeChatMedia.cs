using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>Pictures and sounds the platform keeps for three days.</summary>
internal sealed class WeChatMedia(WeChatApi api, IDistributedCache cache, WeChatTokenName account, WeChatAbility? needs = WeChatAbility.Media)
{
    /// <summary>Less than three days, so that an id is never at its end when it is used.</summary>
    private static readonly DistributedCacheEntryOptions Kept = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(2.5) };

    /// <summary>Gives the platform a file, unless it has it; the id is in the answer's media_id.</summary>
    /// <param name="type">image, voice, video or thumb.</param>
    /// <param name="contentType">For example image/jpeg.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    public async Task<(string? MediaId, WeChatApiAnswer? Failure)> UploadAsync(string type, string contentType, byte[] bytes, CancellationToken cancellationToken)
    {
        var key = Key(type, bytes);
        if (await cache.GetStringAsync(key, cancellationToken) is { Length: > 0 } known)
        {
            return (known, null);
        }

        var answer = await api.CallAsync(Upload(type, contentType, bytes), cancellationToken);
        if (answer is not WeChatApiAnswer.Done done || (done.Text("media_id") ?? done.Text("thumb_media_id")) is not { } id)
        {
            return (null, answer);
        }

        await cache.SetStringAsync(key, id, Kept, cancellationToken);
        return (id, null);
    }

    /// <summary>The platform has lost a file before its time (40007).</summary>
    public Task ForgetAsync(string type, byte[] bytes, CancellationToken cancellationToken) =>
        cache.RemoveAsync(Key(type, bytes), cancellationToken);

    /// <summary>A file a resident sent.</summary>
    public Task<(WeChatApiAnswer? Answer, MediaTypeHeaderValue? Type, byte[] Bytes)> DownloadAsync(string mediaId, CancellationToken cancellationToken) =>
        api.FetchAsync(WeChatCall.Get("/cgi-bin/media/get", ("media_id", mediaId)) with { Needs = needs }, cancellationToken);

    // Each account knows its own files only.
    private string Key(string type, byte[] bytes) => $"wechat:media:{account.Value}:{type}:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    // By hand: the platform refuses the quoted boundary and the unquoted names of MultipartFormDataContent.
    private WeChatCall Upload(string type, string contentType, byte[] bytes)
    {
        var boundary = $"----{RandomNumberGenerator.GetHexString(24)}";
        var name = $"file.{contentType[(contentType.IndexOf('/', StringComparison.Ordinal) + 1)..]}";
        var head = $"--{boundary}\r\nContent-Disposition: form-data; name=\"media\"; filename=\"{name}\"; filelength={bytes.Length}\r\nContent-Type: {contentType}\r\n\r\n";
        return new WeChatCall(HttpMethod.Post, "/cgi-bin/media/upload")
        {
            Query = $"&type={type}",
            Body = [.. Encoding.UTF8.GetBytes(head), .. bytes, .. Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n")],
            BodyType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}"),
            Needs = needs,
            MayRepeat = true,
        };
    }
}
