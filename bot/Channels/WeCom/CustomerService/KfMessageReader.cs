using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityBot.Channels.WeChat;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>Turns entries of the platform's list into WeChat's messages, which they are; what it invents next becomes an Other, never an error.</summary>
internal static class KfMessageReader
{
    private const int BySystem = 4;
    private const int ByPerson = 5;

    /// <summary>The entry, null when it concerns no resident or lacks what every entry has.</summary>
    /// <param name="entry">One element of msg_list.</param>
    /// <param name="corpId">The corporation.</param>
    public static KfMessage? Read(JsonElement entry, string corpId)
    {
        var body = KfEntry.Of(entry);
        var inner = body.In("event");
        var isEvent = body["msgtype"] == "event";
        var resident = body["external_userid"] ?? inner["external_userid"];
        var account = body["open_kfid"] ?? inner["open_kfid"];
        if (body["msgid"] is not { } id || !WeChatNames.AreSafe(resident) || !WeChatNames.AreSafe(account) || body.Instant("send_time") is not { } at)
        {
            return null;
        }

        var stamp = new WeChatStamp(account!, resident!, at, $"{corpId}:{account}:{resident}:{Short(id)}");
        return body.Number("origin") switch
        {
            ByPerson => new KfMessage(new WeChatMessage.Other(stamp, "person"), IsByPerson: true),
            _ when isEvent => Event(stamp, inner),
            BySystem => new KfMessage(new WeChatMessage.OtherEvent(stamp, "notice", new Dictionary<string, string>())),
            _ => new KfMessage(Message(stamp, body)),
        };
    }

    private static WeChatMessage Message(WeChatStamp stamp, KfEntry body)
    {
        var kind = body["msgtype"] ?? "";
        var content = body.In(kind);
        return kind switch
        {
            "text" => Text(stamp, content),
            "image" => new WeChatMessage.Image(stamp, content["media_id"], null),
            "voice" => new WeChatMessage.Voice(stamp, content["media_id"], "amr", null),
            "video" => new WeChatMessage.Video(stamp, content["media_id"], null),
            "file" => new WeChatMessage.File(stamp, content["media_id"], null),
            "location" when content.Point is { } point => new WeChatMessage.Location(stamp, point, Label(content)),
            "link" => new WeChatMessage.Link(stamp, content["title"], content["desc"], content["url"]),
            _ => new WeChatMessage.Other(stamp, kind),
        };
    }

    private static KfMessage Event(WeChatStamp stamp, KfEntry content) => content["event_type"] switch
    {
        "enter_session" => Entered(stamp, content),
        "msg_send_fail" => new KfMessage(Happened(stamp, "msg_send_fail", content), FailedId: content["fail_msgid"]),
        "session_status_change" => new KfMessage(Happened(stamp, Session(content.Number("change_type")), content)),
        var name => new KfMessage(Happened(stamp, name ?? "event", content)),
    };

    // Opening the conversation is no news, unless it is the first time or by a code on a wall.
    private static KfMessage Entered(WeChatStamp stamp, KfEntry content)
    {
        var scene = content["scene_param"] ?? content["scene"];
        return content["welcome_code"] is { } code
            ? new KfMessage(new WeChatMessage.Subscribe(stamp, content["scene_param"]), code)
            : content["scene_param"] is { } scanned
                ? new KfMessage(new WeChatMessage.Scan(stamp, scanned))
                : new KfMessage(new WeChatMessage.OtherEvent(stamp, "enter_session", new Dictionary<string, string> { ["scene"] = scene ?? "" }));
    }

    // As the account's own people coming and going is told of elsewhere: 1 taken up, 2 passed on, 3 ended, 4 taken up again.
    private static string Session(int? change) => change == 3 ? "kf_close_session" : change is 1 or 2 or 4 ? "kf_create_session" : "session_status_change";

    private static WeChatMessage.OtherEvent Happened(WeChatStamp stamp, string name, KfEntry content) => new(stamp, name, content.All);

    private static WeChatMessage.Text Text(WeChatStamp stamp, KfEntry content) => KfMenu.Said(content["menu_id"]) is { } said
        ? new WeChatMessage.Text(stamp, said, said)
        : new WeChatMessage.Text(stamp, content["content"] ?? "", content["menu_id"]);

    private static string? Label(KfEntry content) => (content["name"], content["address"]) switch
    {
        (null, var address) => address,
        (var name, null) => name,
        var (name, address) => $"{name} {address}",
    };

    private static string Short(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16));
}
