using CommunityBot.WeChatSimulator.Api;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.WeChatSimulator.Phones;

/// <summary>
/// What people do with their phones. Each deed shows on their screen, opens the account's customer-service window as the
/// deed allows, and is pushed to the bot; the task ends when the push has.
/// </summary>
internal sealed class Residents(SimulatorSettings settings, Followers followers, MediaStore media, PushDelivery delivery, TimeProvider clock)
{
    private long _messages = 24_539_000_000_000_000L + (settings.Seed * 1_000_000_000L);

    /// <summary>Follows the account: found by search, or by a code with a scene.</summary>
    public Task<PushResult> FollowAsync(string openId, string? scene = null)
    {
        Change(openId, person =>
        {
            (person.Follows, person.FollowedAt) = (true, clock.GetUtcNow());
            (person.FollowScene, person.QrScene) = scene is null ? ("ADD_SCENE_SEARCH", "") : ("ADD_SCENE_QR_CODE", scene);
            person.Acted(clock.GetUtcNow());
        });
        return EventAsync(openId, "subscribe", scene is null ? [new("EventKey", "")] : [new("EventKey", $"qrscene_{scene}"), new("Ticket", $"ticket-{scene}")]);
    }

    /// <summary>Unfollows; the account must forget the person.</summary>
    public Task<PushResult> UnfollowAsync(string openId)
    {
        Change(openId, person => person.Follows = false);
        return EventAsync(openId, "unsubscribe", [new("EventKey", "")]);
    }

    /// <summary>Scans a code: SCAN without prefix for followers, else following with qrscene_ (wechat-channel §1.6).</summary>
    public Task<PushResult> ScanAsync(string openId, string scene)
    {
        if (!Follows(openId))
        {
            return FollowAsync(openId, scene);
        }

        Change(openId, person => person.Acted(clock.GetUtcNow()));
        return EventAsync(openId, "SCAN", [new("EventKey", scene), new("Ticket", $"ticket-{scene}")]);
    }

    /// <summary>Writes something.</summary>
    public Task<PushResult> SayAsync(string openId, string words) => MessageAsync(openId, "text", words, new Field("Content", words));

    /// <summary>Presses an option the account offered, by its words or its number from the last that were offered.</summary>
    /// <exception cref="InvalidOperationException">No such option is on the screen.</exception>
    public Task<PushResult> PressAsync(string openId, string option)
    {
        ScreenOption? pressed;
        lock (followers.Gate)
        {
            pressed = followers.Person(openId).Screen.Reverse().SelectMany(line => line.Options).FirstOrDefault(shown => shown.Title == option || shown.Id == option || shown.Says == option);
        }

        return pressed is null
            ? throw new InvalidOperationException($"No option {option} is on the screen.")
            : MessageAsync(openId, "text", pressed.Says, new("Content", pressed.Says), new("bizmsgmenuid", pressed.Id));
    }

    /// <summary>Sends a photo.</summary>
    /// <param name="openId">Who.</param>
    /// <param name="bytes">The picture.</param>
    /// <param name="contentType">For example image/jpeg.</param>
    public Task<PushResult> SendImageAsync(string openId, byte[] bytes, string contentType = "image/jpeg")
    {
        var id = media.Keep(new MediaFile("image", "photo.jpg", contentType, bytes, clock.GetUtcNow()));
        return MessageAsync(openId, "image", null, new("PicUrl", media.Address(id)), new("MediaId", id));
    }

    /// <summary>Speaks. What was recognised has been empty since 2023, unless a spec asks for the past.</summary>
    public Task<PushResult> SendVoiceAsync(string openId, string recognition = "")
    {
        var id = media.Keep(new MediaFile("voice", "voice.amr", "audio/amr", "#!AMR\n"u8.ToArray(), clock.GetUtcNow()));
        return MessageAsync(openId, "voice", recognition, new("MediaId", id), new("Format", "amr"), new("MediaId16K", $"{id}-16k"), new("Recognition", recognition));
    }

    /// <summary>Sends a film.</summary>
    /// <param name="openId">Who.</param>
    /// <param name="type">video, or shortvideo for one taken in the chat.</param>
    public Task<PushResult> SendVideoAsync(string openId, string type = "video")
    {
        var id = media.Keep(new MediaFile("video", "film.mp4", "video/mp4", [0, 0, 0, 24], clock.GetUtcNow()));
        return MessageAsync(openId, type, null, new("MediaId", id), new("ThumbMediaId", id));
    }

    /// <summary>Sends a pin, in the datum of Tencent's map (GCJ-02; Location_X is the latitude).</summary>
    public Task<PushResult> SendLocationAsync(string openId, double latitude, double longitude, string label) =>
        MessageAsync(openId, "location", label, new("Location_X", latitude), new("Location_Y", longitude), new("Scale", 16L), new("Label", label));

    /// <summary>Sends a file, which no call of the API can fetch.</summary>
    public Task<PushResult> SendFileAsync(string openId, string title) =>
        MessageAsync(openId, "file", title, new("Title", title), new("Description", ""), new("FileKey", "file-key"), new("FileMd5", "d41d8cd98f00b204e9800998ecf8427e"), new("FileTotalLen", 1024L));

    /// <summary>Sends a link.</summary>
    public Task<PushResult> SendLinkAsync(string openId, string title, string url) =>
        MessageAsync(openId, "link", title, new("Title", title), new("Description", ""), new("Url", url));

    /// <summary>Sends what the platform does not pass on: an animated emoji, a business card.</summary>
    public Task<PushResult> SendUnsupportedAsync(string openId) =>
        MessageAsync(openId, "text", "【动画表情】", new Field("Content", "【收到不支持的消息类型，暂无法显示】"));

    /// <summary>Taps a menu item that speaks.</summary>
    public Task<PushResult> ClickAsync(string openId, string key) => ActAsync(openId, "CLICK", new Field("EventKey", key));

    /// <summary>Does something with the menu, which opens the window of an action.</summary>
    public Task<PushResult> ActAsync(string openId, string name, params Field[] fields)
    {
        Change(openId, person => person.Acted(clock.GetUtcNow()));
        return EventAsync(openId, name, fields);
    }

    /// <summary>The phone tells where it is: raw GPS, WGS-84.</summary>
    public Task<PushResult> ReportPositionAsync(string openId, double latitude, double longitude) =>
        EventAsync(openId, "LOCATION", [new("Latitude", latitude), new("Longitude", longitude), new("Precision", 30.0)]);

    /// <summary>Takes the authorisation back: the account must delete what it has of the person.</summary>
    public Task<PushResult> RevokeAsync(string openId) =>
        EventAsync(openId, "user_authorization_revoke", [new("OpenID", openId), new("AppID", settings.AppId), new("RevokeInfo", "1")]);

    /// <summary>Answers a subscription dialog; each acceptance is worth one notice (wechat-channel §1.9).</summary>
    public Task<PushResult> AcceptNoticesAsync(string openId, string template, bool accepts = true)
    {
        Change(openId, person => person.Acceptances[template] = accepts ? person.Acceptances.GetValueOrDefault(template) + 1 : 0);
        return EventAsync(openId, "subscribe_msg_popup_event",
        [
            Field.Of("SubscribeMsgPopupEvent", Field.Of("List", new("TemplateId", template), new("SubscribeStatusString", accepts ? "accept" : "reject"), new("PopupScene", "2"))),
        ]);
    }

    /// <summary>Pushes any event, for example kf_create_session.</summary>
    public Task<PushResult> EventAsync(string openId, string name, IReadOnlyList<Field> fields) =>
        delivery.DeliverAsync(new Push(openId, clock.GetUtcNow(), "event", null, [new("Event", name), .. fields]));

    /// <summary>Pushes any message, and shows it on the sender's screen.</summary>
    /// <exception cref="InvalidOperationException">Who does not follow cannot write.</exception>
    public Task<PushResult> MessageAsync(string openId, string type, string? shown, params Field[] fields)
    {
        var now = clock.GetUtcNow();
        Change(openId, person =>
        {
            if (!person.Follows)
            {
                throw new InvalidOperationException($"{openId} does not follow the account.");
            }

            person.Wrote(now);
            var picture = fields.FirstOrDefault(field => field.Name == "PicUrl")?.Value as string;
            person.Show(new ScreenLine(0, now, "resident", "sent", type, shown) { Picture = picture });
        });
        return delivery.DeliverAsync(new Push(openId, now, type, Interlocked.Increment(ref _messages), fields));
    }

    /// <summary>What a person's screen shows.</summary>
    public IReadOnlyList<ScreenLine> Screen(string openId)
    {
        lock (followers.Gate)
        {
            return [.. followers.Person(openId).Screen];
        }
    }

    private bool Follows(string openId)
    {
        lock (followers.Gate)
        {
            return followers.Find(openId) is { Follows: true };
        }
    }

    private void Change(string openId, Action<Follower> change)
    {
        lock (followers.Gate)
        {
            change(followers.Person(openId));
        }
    }
}
