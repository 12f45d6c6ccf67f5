using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Signed addresses on this host of what residents sent, which the platform gives out against a token that must not
/// stand in an activity. Good on every host, for as long as the platform keeps the file.
/// </summary>
internal sealed class WeChatMediaLinks(TimeProvider time)
{
    /// <summary>Where the host answers to the links.</summary>
    public const string Path = "/media/";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    /// <summary>Signs the addresses in an activity.</summary>
    public Activity Sign(Activity activity, string secret)
    {
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (attachment.ContentUrl?.StartsWith(Path, StringComparison.Ordinal) == true)
            {
                attachment.ContentUrl = To(activity.ChannelId, Uri.UnescapeDataString(attachment.ContentUrl[Path.Length..]), secret);
            }
        }

        return activity;
    }

    /// <summary>Whether a link is ours and its time not over.</summary>
    public bool IsGood(string channel, string mediaId, string? until, string? by, string secret) =>
        by is not null
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(by), Encoding.UTF8.GetBytes(Signature(channel, mediaId, seconds, secret)))
        && seconds >= time.GetUtcNow().ToUnixTimeSeconds();

    private string To(string channel, string mediaId, string secret)
    {
        var until = (time.GetUtcNow() + Kept).ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{Path}{channel}/{Uri.EscapeDataString(mediaId)}?until={until}&by={Signature(channel, mediaId, until, secret)}");
    }

    // The message key is on every host already, and a link's signature tells nothing of it.
    private static string Signature(string channel, string mediaId, long until, string secret) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"media\n{channel}\n{mediaId}\n{until}"))));
}
