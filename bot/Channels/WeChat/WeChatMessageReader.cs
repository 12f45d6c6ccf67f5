using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Channels.WeChat;

/// <summary>Turns the fields of a push into a message. Whatever WeChat invents next becomes an Other, never an error.</summary>
internal static class WeChatMessageReader
{
    private const string ScenePrefix = "qrscene_";

    /// <summary>The message, null when the fields lack what every push has.</summary>
    public static WeChatMessage? Read(WeChatFields fields, string appId)
    {
        var isEvent = string.Equals(fields["MsgType"], "event", StringComparison.OrdinalIgnoreCase);
        if (fields["MsgType"] is not { } kind
            || (isEvent && fields["Event"] is null)
            || (Revoking(fields) ?? fields["FromUserName"]) is not { } openId
            || fields["ToUserName"] is not { } account
            || !WeChatNames.AreSafe(openId)
            || !WeChatNames.AreSafe(account)
            || Instant(fields["CreateTime"]) is not { } createdAt)
        {
            return null;
        }

        var stamp = new WeChatStamp(account, openId, createdAt, PushId(fields, appId, isEvent));
        return isEvent
            ? Event(fields, stamp, fields["Event"]!.ToLowerInvariant())
            : Message(fields, stamp, kind.ToLowerInvariant());
    }

    private static WeChatMessage Message(WeChatFields fields, WeChatStamp stamp, string kind) => kind switch
    {
        // What WeChat shows for kinds it does not push: a sentence of its own that no resident wrote.
        "text" when fields["Content"] == WeChatText.UnsupportedKind => new WeChatMessage.Other(stamp, "unsupported"),
        "text" => new WeChatMessage.Text(stamp, fields["Content"] ?? "", fields["bizmsgmenuid"]),
        "image" => new WeChatMessage.Image(stamp, fields["MediaId"], fields["PicUrl"]),
        "voice" => new WeChatMessage.Voice(stamp, fields["MediaId"], fields["Format"] ?? "amr", fields["Recognition"]),
        "video" or "shortvideo" => new WeChatMessage.Video(stamp, fields["MediaId"], fields["ThumbMediaId"]),
        "location" when Point(fields["Location_X"], fields["Location_Y"]) is { } point =>
            new WeChatMessage.Location(stamp, point, fields["Label"]),
        "link" => new WeChatMessage.Link(stamp, fields["Title"], fields["Description"], fields["Url"]),
        "file" => new WeChatMessage.File(stamp, fields["Title"], fields["Description"]),
        _ => new WeChatMessage.Other(stamp, kind),
    };

    private static WeChatMessage Event(WeChatFields fields, WeChatStamp stamp, string name) => name switch
    {
        "subscribe" => new WeChatMessage.Subscribe(stamp, Scene(fields["EventKey"])),
        "unsubscribe" => new WeChatMessage.Unsubscribe(stamp),
        "scan" => new WeChatMessage.Scan(stamp, fields["EventKey"] ?? ""),
        "location" when Point(fields["Latitude"], fields["Longitude"]) is { } point => new WeChatMessage.LocationReport(stamp, point),
        "click" => new WeChatMessage.Click(stamp, fields["EventKey"] ?? ""),
        "view" or "view_miniprogram" => new WeChatMessage.View(stamp, fields["EventKey"] ?? ""),
        _ => new WeChatMessage.OtherEvent(stamp, name, fields.All, WeChatEventValues.Of(name, fields)),
    };

    // These events tell of somebody other than their sender.
    private static string? Revoking(WeChatFields fields) =>
        fields["Event"] is { } name && (name.StartsWith("user_authorization_", StringComparison.OrdinalIgnoreCase) || name.Equals("user_info_modified", StringComparison.OrdinalIgnoreCase)) ? fields["OpenID"] : null;

    // MsgIds have been seen to repeat between residents, and one resident can cause two events within a second.
    private static string PushId(WeChatFields fields, string appId, bool isEvent)
    {
        var what = isEvent || fields["MsgId"] is null
            ? $"{fields["CreateTime"]}:{fields["Event"] ?? fields["MsgType"]}:{fields["EventKey"]}{fields["MsgID"]}{fields["ScanCodeInfo/ScanResult"]}"
            : fields["MsgId"]!;
        return $"{appId}:{fields["FromUserName"]}:{Short(what)}";
    }

    // Menu keys and URLs may be a thousand bytes long, and any character may stand in them.
    private static string Short(string what) => what.Length <= 64 && what.All(char.IsAsciiDigit)
        ? what
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16));

    private static string? Scene(string? eventKey) => eventKey switch
    {
        null => null,
        _ when eventKey.StartsWith(ScenePrefix, StringComparison.Ordinal) => eventKey[ScenePrefix.Length..],
        _ => eventKey,
    };

    private static DateTimeOffset? Instant(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(value)
            : null;

    /// <summary>A point; null when it is not on the earth.</summary>
    public static GeoPoint? Point(string? latitude, string? longitude) =>
        double.TryParse(latitude, CultureInfo.InvariantCulture, out var north)
        && double.TryParse(longitude, CultureInfo.InvariantCulture, out var east)
        && new GeoPoint(north, east) is { IsOnEarth: true } point
            ? point
            : null;
}
