using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Channels.WeChat;

/// <summary>Pictures taken or chosen from the menu; each follows as a message of its own.</summary>
/// <param name="Key">The menu item.</param>
/// <param name="Count">How many.</param>
/// <param name="Md5Sums">Their digests, by which the messages that follow are known.</param>
internal sealed record WeChatChosenPictures(string Key, int Count, IReadOnlyList<string> Md5Sums);

/// <summary>A place chosen from the menu; it follows as a message of its own.</summary>
/// <param name="Key">The menu item.</param>
/// <param name="Gcj02">The point in the datum of Tencent's map; null when it is not on the earth.</param>
/// <param name="Scale">How far the map was zoomed in.</param>
/// <param name="Label">The address.</param>
/// <param name="PointOfInterest">The name of the shop or house, if any.</param>
internal sealed record WeChatChosenPlace(string Key, GeoPoint? Gcj02, int Scale, string? Label, string? PointOfInterest);

/// <summary>What a resident, or a delivery, says of one form of notice.</summary>
/// <param name="TemplateId">The form.</param>
/// <param name="Status">accept or reject; of a delivery, its outcome in words.</param>
/// <param name="MessageId">The notice that was delivered or not.</param>
/// <param name="ErrorCode">Why it was not; 0 when it was.</param>
internal sealed record WeChatNoticeAnswer(string TemplateId, string? Status, string? MessageId, int? ErrorCode);

/// <summary>The typed values of events that are more than a name.</summary>
internal static class WeChatEventValues
{
    /// <summary>The value of an event; null for one that has nothing beyond its fields.</summary>
    public static object? Of(string name, WeChatFields fields) => name switch
    {
        "scancode_push" or "scancode_waitmsg" =>
            new MenuScan(fields["EventKey"] ?? "", fields["ScanCodeInfo/ScanType"] ?? "", fields["ScanCodeInfo/ScanResult"] ?? ""),
        "pic_sysphoto" or "pic_photo_or_album" or "pic_weixin" => new WeChatChosenPictures(
            fields["EventKey"] ?? "",
            Number(fields["SendPicsInfo/Count"]) ?? 0,
            [.. fields.Items("SendPicsInfo/PicList").Select(item => item.GetValueOrDefault("PicMd5Sum")).OfType<string>()]),
        "location_select" => new WeChatChosenPlace(
            fields["EventKey"] ?? "",
            WeChatMessageReader.Point(fields["SendLocationInfo/Location_X"], fields["SendLocationInfo/Location_Y"]),
            Number(fields["SendLocationInfo/Scale"]) ?? 0,
            fields["SendLocationInfo/Label"],
            fields["SendLocationInfo/Poiname"]),
        "subscribe_msg_popup_event" => Answers(fields, "SubscribeMsgPopupEvent/List"),
        "subscribe_msg_change_event" => Answers(fields, "SubscribeMsgChangeEvent/List"),
        "subscribe_msg_sent_event" => Answers(fields, "SubscribeMsgSentEvent/List"),
        _ => null,
    };

    private static IReadOnlyList<WeChatNoticeAnswer> Answers(WeChatFields fields, string list) =>
    [
        .. from item in fields.Items(list)
           select new WeChatNoticeAnswer(
               item.GetValueOrDefault("TemplateId", ""),
               item.GetValueOrDefault("SubscribeStatusString") ?? item.GetValueOrDefault("ErrorStatus"),
               item.GetValueOrDefault("MsgID"),
               Number(item.GetValueOrDefault("ErrorCode"))),
    ];

    private static int? Number(string? digits) => int.TryParse(digits, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
