using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace CommunityBot.Channels.WebChat;

/// <summary>Writes the message or event the WeChat platform pushes when a resident does something.</summary>
internal static class DevPush
{
    /// <summary>The page's account, as the platform would name it.</summary>
    public const string Account = "gh_communitybot";

    /// <param name="createTime">Unix seconds.</param>
    /// <param name="messageId">Of messages only; events have none.</param>
    public static string Xml(DevDeed deed, long createTime, long messageId)
    {
        var (type, fields) = Content(deed, messageId);
        XElement[] all =
        [
            Words("ToUserName", Account),
            Words("FromUserName", deed.Resident),
            new("CreateTime", createTime),
            Words("MsgType", type),
            .. fields,
            .. type == "event" ? Array.Empty<XElement>() : [new XElement("MsgId", messageId)],
        ];
        return new XElement("xml", all).ToString();
    }

    private static (string Type, XElement[] Fields) Content(DevDeed deed, long messageId) => deed.Kind switch
    {
        "text" => ("text", [Words("Content", deed.Text), .. string.IsNullOrEmpty(deed.MenuId) ? Array.Empty<XElement>() : [Words("bizmsgmenuid", deed.MenuId)]]),
        "image" => ("image", [Words("PicUrl", deed.PictureUrl), Words("MediaId", deed.MediaId)]),
        "voice" => ("voice", [Words("MediaId", $"voice-{messageId}"), Words("Format", "amr"), Words("Recognition", deed.Text)]),
        "location" => ("location", [Number("Location_X", deed.Latitude), Number("Location_Y", deed.Longitude), new("Scale", 16), Words("Label", deed.Label)]),
        "click" => Event("CLICK", deed.Key),
        "scan" => Event("SCAN", deed.Scene, Words("Ticket", "dev")),
        "subscribe" when deed.Scene is { Length: > 0 } => Event("subscribe", $"qrscene_{deed.Scene}", Words("Ticket", "dev")),
        "subscribe" => Event("subscribe", ""),
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed.Kind, "no kind of push"),
    };

    private static (string Type, XElement[] Fields) Event(string name, string? key, params XElement[] more) =>
        ("event", [Words("Event", name), Words("EventKey", key), .. more]);

    private static XElement Number(string name, double? value) => new(name, value?.ToString("0.000000", CultureInfo.InvariantCulture));

    // What XML cannot carry the platform would not have carried either.
    private static XElement Words(string name, string? words) =>
        new(name, new XCData(string.Concat((words ?? "").EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))));
}
