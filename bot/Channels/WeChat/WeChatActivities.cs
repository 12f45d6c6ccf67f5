using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Turns a push into what every bot understands. Beyond that the activity's channel data is the push itself, or, for a
/// pinned place, the <see cref="SharedLocation"/> in the pin's own datum.
/// </summary>
internal static class WeChatActivities
{
    /// <summary>The channel's name in activities.</summary>
    public const string ChannelId = "wechat";

    /// <summary>The language residents are taken to speak until they say otherwise: WeChat no longer tells.</summary>
    public const string Locale = "zh-CN";

    /// <param name="message">The push.</param>
    /// <param name="appId">The account.</param>
    /// <param name="menuKeys">What the menu's keys say.</param>
    /// <param name="fetches">Whether the account may fetch files; else a picture has its public address, which anybody may open.</param>
    public static Activity ToActivity(WeChatMessage message, string appId, IReadOnlyDictionary<string, string> menuKeys, bool fetches = true)
    {
        var activity = message switch
        {
            WeChatMessage.Text text => Said(text.Content, text.MenuItem),
            WeChatMessage.Click click => Said(menuKeys.GetValueOrDefault(click.Key, click.Key), click.Key),
            WeChatMessage.Image image => Sent("image/jpeg", fetches ? Media(image.MediaId) ?? image.PictureUrl : image.PictureUrl ?? Media(image.MediaId), image.MediaId),
            WeChatMessage.Voice voice => Sent($"audio/{voice.Format}", Media(voice.MediaId), voice.MediaId, voice.Recognition),
            WeChatMessage.Video video => Sent("video/mp4", Media(video.MediaId), video.MediaId),
            WeChatMessage.Link link => Sent("text/html", link.Url, link.Title),
            WeChatMessage.File file => Sent("application/octet-stream", null, file.Title),
            WeChatMessage.Location pin => Pinned(pin),
            WeChatMessage.Subscribe subscribe => Joined(subscribe),
            WeChatMessage.Unsubscribe => new Activity { Type = ActivityTypes.InstallationUpdate, Action = "remove" },
            WeChatMessage.Scan scan => Happened("scan", scan.Scene),
            WeChatMessage.View view => Happened("view", view.Url),
            WeChatMessage.LocationReport report => Reported(report),
            WeChatMessage.OtherEvent { Name: "kf_close_session" } => Happened("handoff.status", "completed"),
            WeChatMessage.OtherEvent { Name: "user_authorization_cancellation" or "user_info_modified" } other => Happened("user_authorization_revoke", other.Fields),
            WeChatMessage.OtherEvent other => Happened(other.Name, other.Value ?? other.Fields),
            WeChatMessage.Other other => Happened("unknown", other.Kind),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return Addressed(activity, message, appId);
    }

    private static Activity Addressed(Activity activity, WeChatMessage message, string appId)
    {
        var stamp = message.Stamp;
        activity.Id = stamp.PushId;
        activity.ChannelId = ChannelId;
        activity.ServiceUrl = "https://api.weixin.qq.com";
        activity.Timestamp = stamp.CreatedAt;
        activity.Locale = Locale;
        activity.From = new ChannelAccount(stamp.OpenId, role: RoleTypes.User);
        activity.Recipient = new ChannelAccount(stamp.Account, role: RoleTypes.Bot);
        // One resident follows several accounts under different OpenIDs, but nothing promises that they differ.
        activity.Conversation = new ConversationAccount(id: $"{appId}:{stamp.OpenId}");
        activity.ChannelData ??= message;
        return activity;
    }

    private static Activity Said(string text, string? value) =>
        new() { Type = ActivityTypes.Message, TextFormat = TextFormatTypes.Plain, Text = text, Value = value };

    private static Activity Sent(string contentType, string? url, string? name, string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        TextFormat = TextFormatTypes.Plain,
        Text = text,
        Attachments = [new Attachment(contentType, url, name: name)],
    };

    private static Activity Happened(string name, object value) =>
        new() { Type = ActivityTypes.Event, Name = $"{ChannelId}/{name}", Value = value };

    private static Activity Pinned(WeChatMessage.Location pin)
    {
        var activity = Said(pin.Label ?? "", null);
        activity.Entities = [Coordinates(Dialogs.Community.Coordinates.Gcj02ToWgs84(pin.Gcj02), pin.Label)];
        activity.ChannelData = new SharedLocation(pin.Gcj02, pin.Label);
        return activity;
    }

    private static Activity Reported(WeChatMessage.LocationReport report)
    {
        var activity = Happened("location", report.Wgs84);
        activity.Entities = [Coordinates(report.Wgs84, null)];
        return activity;
    }

    private static Activity Joined(WeChatMessage.Subscribe subscribe) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [new ChannelAccount(subscribe.Stamp.OpenId)],
        Value = subscribe.Scene,
    };

    private static GeoCoordinates Coordinates(GeoPoint wgs84, string? name) =>
        new(latitude: wgs84.Latitude, longitude: wgs84.Longitude, type: nameof(GeoCoordinates), name: name);

    // A path of this host, so that no access token ever stands in an activity.
    private static string? Media(string? mediaId) => mediaId is null ? null : $"/media/{Uri.EscapeDataString(mediaId)}";
}
