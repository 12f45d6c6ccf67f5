using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Schema;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatActivitiesSpecs
{
    [Fact]
    public void Every_activity_says_who_where_and_when()
    {
        var activity = Activity(TextXml("你好", "5"));
        activity.ChannelId.Should().Be("wechat");
        activity.Conversation.Id.Should().Be($"{AppId}:{Resident}");
        activity.From.Id.Should().Be(Resident);
        activity.Recipient.Id.Should().Be(Account);
        activity.Id.Should().Be($"{AppId}:{Resident}:5");
        activity.Timestamp.Should().Be(Now);
        activity.Locale.Should().Be("zh-CN");
    }

    [Fact]
    public void Words_are_a_message()
    {
        var activity = Activity(TextXml("三号楼灯不亮\n谢谢"));
        activity.Type.Should().Be(ActivityTypes.Message);
        activity.Text.Should().Be("三号楼灯不亮\n谢谢");
    }

    [Fact]
    public void A_menu_tap_says_what_the_table_says_and_else_its_key()
    {
        Activity(EventXml("CLICK", "<EventKey>repair</EventKey>")).Should().BeEquivalentTo(new { Type = "message", Text = "我要报修", Value = "repair" });
        Activity(EventXml("CLICK", "<EventKey>活动</EventKey>")).Text.Should().Be("活动");
    }

    [Fact]
    public void A_photo_is_an_attachment()
    {
        var activity = Activity(Xml("<MsgType>image</MsgType><PicUrl>http://mmbiz.qpic.cn/1</PicUrl><MediaId>m1</MediaId>"));
        activity.Text.Should().BeNull();
        activity.Attachments.Should().ContainSingle().Which.Should().BeEquivalentTo(new { ContentType = "image/jpeg", ContentUrl = "/media/m1", Name = "m1" }, "its public address is not for everybody");
        activity.ChannelData.Should().BeOfType<WeChatMessage.Image>().Which.MediaId.Should().Be("m1");
    }

    [Fact]
    public void A_photo_an_account_may_not_fetch_has_its_public_address() =>
        WeChatActivities.ToActivity(Message(Xml("<MsgType>image</MsgType><PicUrl>http://mmbiz.qpic.cn/1</PicUrl><MediaId>m1</MediaId>")), AppId, new Dictionary<string, string>(), fetches: false)
            .Attachments.Single().ContentUrl.Should().Be("http://mmbiz.qpic.cn/1");

    [Fact]
    public void A_voice_that_was_recognised_speaks()
    {
        var activity = Activity(Xml("<MsgType>voice</MsgType><MediaId>m/1</MediaId><Format>amr</Format><Recognition>下水道堵了</Recognition>"));
        activity.Text.Should().Be("下水道堵了");
        activity.Attachments.Should().ContainSingle().Which.Should().BeEquivalentTo(new { ContentType = "audio/amr", ContentUrl = "/media/m%2F1" });
    }

    [Fact]
    public void A_pin_goes_out_in_WGS84_and_reaches_the_dialogs_as_it_was()
    {
        var activity = Activity(Xml("<MsgType>location</MsgType><Location_X>35.0371</Location_X><Location_Y>111.0335</Location_Y><Label>安和苑</Label>"));
        activity.Text.Should().Be("安和苑");
        var entity = activity.Entities.Should().ContainSingle().Which.Should().BeOfType<GeoCoordinates>().Subject;
        new GeoPoint(entity.Latitude!.Value, entity.Longitude!.Value).MetresTo(new GeoPoint(35.0371, 111.0335)).Should().BeInRange(300, 900);
        SharedLocation.Of(activity).Should().Be(new SharedLocation(new GeoPoint(35.0371, 111.0335), "安和苑"));
    }

    [Fact]
    public void A_new_follower_joins_with_the_scene_of_the_code()
    {
        var activity = Activity(EventXml("subscribe", "<EventKey>qrscene_b:3-u:2</EventKey>"));
        activity.Type.Should().Be(ActivityTypes.ConversationUpdate);
        activity.MembersAdded.Should().ContainSingle().Which.Id.Should().Be(Resident);
        activity.Value.Should().Be("b:3-u:2");
    }

    [Fact]
    public void Who_unfollows_uninstalls() =>
        Activity(EventXml("unsubscribe")).Should().BeEquivalentTo(new { Type = "installationUpdate", Action = "remove" });

    [Theory]
    [InlineData("SCAN", "wechat/scan")]
    [InlineData("VIEW", "wechat/view")]
    [InlineData("pic_weixin", "wechat/pic_weixin")]
    [InlineData("kf_create_session", "wechat/kf_create_session")]
    public void Everything_else_that_happens_is_an_event(string name, string expected)
    {
        var activity = Activity(EventXml(name, "<EventKey>k</EventKey>"));
        activity.Type.Should().Be(ActivityTypes.Event);
        activity.Name.Should().Be(expected);
    }

    [Fact]
    public void A_scan_tells_the_scene() => Activity(EventXml("SCAN", "<EventKey>b:3-u:2</EventKey>")).Value.Should().Be("b:3-u:2");

    [Fact]
    public void A_code_scanned_from_the_menu_tells_what_it_spells() =>
        Activity(EventXml("scancode_waitmsg", "<EventKey>k1</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>QR-EST01-B03-U2</ScanResult></ScanCodeInfo>"))
            .Should().BeEquivalentTo(new { Type = "event", Name = "wechat/scancode_waitmsg", Value = new MenuScan("k1", "qrcode", "QR-EST01-B03-U2") });

    [Fact]
    public void Pictures_chosen_from_the_menu_are_counted_and_named() =>
        Activity(EventXml("pic_weixin", "<EventKey>k</EventKey><SendPicsInfo><Count>2</Count><PicList><item><PicMd5Sum>a</PicMd5Sum></item><item><PicMd5Sum>b</PicMd5Sum></item></PicList></SendPicsInfo>")).Value
            .Should().BeEquivalentTo(new WeChatChosenPictures("k", 2, ["a", "b"]));

    [Fact]
    public void A_place_chosen_from_the_menu_is_a_point_in_Tencents_datum() =>
        Activity(EventXml("location_select", "<EventKey>k</EventKey><SendLocationInfo><Location_X>35.0371</Location_X><Location_Y>111.0335</Location_Y><Scale>15</Scale><Label>安和苑</Label><Poiname>药店</Poiname></SendLocationInfo>")).Value
            .Should().Be(new WeChatChosenPlace("k", new GeoPoint(35.0371, 111.0335), 15, "安和苑", "药店"));

    [Theory]
    [InlineData("<SubscribeMsgPopupEvent><List><TemplateId>A</TemplateId><SubscribeStatusString>accept</SubscribeStatusString><PopupScene>2</PopupScene></List><List><TemplateId>B</TemplateId><SubscribeStatusString>reject</SubscribeStatusString><PopupScene>2</PopupScene></List></SubscribeMsgPopupEvent>")]
    [InlineData("<SubscribeMsgPopupEvent><List><SubscribeStatusString>accept</SubscribeStatusString><TemplateId>A</TemplateId></List><List><SubscribeStatusString>reject</SubscribeStatusString><TemplateId>B</TemplateId></List></SubscribeMsgPopupEvent>")]
    public void Answers_to_notices_are_told_form_by_form(string fields) =>
        Activity(EventXml("subscribe_msg_popup_event", fields)).Value.Should().BeEquivalentTo(new[] { new WeChatNoticeAnswer("A", "accept", null, null), new WeChatNoticeAnswer("B", "reject", null, null) });

    [Theory]
    [InlineData("{\"TemplateId\":\"A\",\"MsgID\":7,\"ErrorCode\":43101,\"ErrorStatus\":\"refused\"}")]
    [InlineData("[{\"TemplateId\":\"A\",\"MsgID\":7,\"ErrorCode\":43101,\"ErrorStatus\":\"refused\"}]")]
    public void In_JSON_a_list_may_be_its_only_entry(string list) =>
        WeChatEventValues.Of("subscribe_msg_sent_event", WeChatFormats.Read($"{{\"SubscribeMsgSentEvent\":{{\"List\":{list}}}}}")!)
            .Should().BeEquivalentTo(new[] { new WeChatNoticeAnswer("A", "refused", "7", 43101) });

    [Fact]
    public void An_event_we_do_not_know_keeps_all_it_said() =>
        Activity(EventXml("TEMPLATESENDJOBFINISH", "<MsgID>4</MsgID><Status>failed:user block</Status>")).Value
            .Should().BeAssignableTo<IReadOnlyDictionary<string, string>>().Which["Status"].Should().Be("failed:user block");

    [Fact]
    public void A_message_we_cannot_read_is_an_event_of_its_own() =>
        Activity(Xml("<MsgType>hologram</MsgType>")).Should().BeEquivalentTo(new { Type = "event", Name = "wechat/unknown", Value = "hologram" });

    private static Activity Activity(string xml) =>
        WeChatActivities.ToActivity(Message(xml), AppId, new Dictionary<string, string> { ["repair"] = "我要报修" });
}
