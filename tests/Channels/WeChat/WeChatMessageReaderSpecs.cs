using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Community;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatMessageReaderSpecs
{
    [Fact]
    public void A_text_carries_its_words_and_the_option_that_was_tapped()
    {
        var message = Message(Xml("<MsgType>text</MsgType><Content>怎么报修</Content><bizmsgmenuid>3</bizmsgmenuid><MsgId>12345678901234567890</MsgId>"));
        message.Should().BeOfType<WeChatMessage.Text>().Which.Should().BeEquivalentTo(new { Content = "怎么报修", MenuItem = "3" });
        message.Stamp.Should().Be(new WeChatStamp(Account, Resident, Now, $"{AppId}:{Resident}:12345678901234567890"));
    }

    [Fact]
    public void What_WeChat_says_of_messages_it_does_not_push_is_no_text_of_the_resident() =>
        Message(TextXml("【收到不支持的消息类型，暂无法显示】")).Should().BeOfType<WeChatMessage.Other>();

    [Fact]
    public void Pictures_voices_and_films_name_their_file()
    {
        Message(Xml("<MsgType>image</MsgType><PicUrl>http://p</PicUrl><MediaId>m</MediaId>")).Should().BeOfType<WeChatMessage.Image>()
            .Which.Should().BeEquivalentTo(new { MediaId = "m", PictureUrl = "http://p" });
        Message(Xml("<MsgType>voice</MsgType><MediaId>m</MediaId><Format>speex</Format><Recognition>下水道堵了</Recognition>")).Should().BeOfType<WeChatMessage.Voice>()
            .Which.Should().BeEquivalentTo(new { MediaId = "m", Format = "speex", Recognition = "下水道堵了" });
        Message(Xml("<MsgType>shortvideo</MsgType><MediaId>m</MediaId><ThumbMediaId>t</ThumbMediaId>")).Should().BeOfType<WeChatMessage.Video>();
    }

    [Fact]
    public void A_voice_that_was_not_recognised_has_no_words() =>
        Message(Xml("<MsgType>voice</MsgType><MediaId>m</MediaId><Recognition><![CDATA[]]></Recognition>")).Should().BeOfType<WeChatMessage.Voice>()
            .Which.Recognition.Should().BeNull();

    [Fact]
    public void In_a_pin_X_is_the_latitude() =>
        Message(Xml("<MsgType>location</MsgType><Location_X>35.0371</Location_X><Location_Y>111.0335</Location_Y><Scale>15</Scale><Label>安和苑</Label>"))
            .Should().BeOfType<WeChatMessage.Location>().Which.Should().BeEquivalentTo(new { Gcj02 = new GeoPoint(35.0371, 111.0335), Label = "安和苑" });

    [Theory]
    [InlineData("<Location_X>NaN</Location_X><Location_Y>1</Location_Y>")]
    [InlineData("<Location_X>91</Location_X><Location_Y>1</Location_Y>")]
    [InlineData("<Location_Y>1</Location_Y>")]
    [InlineData("<Location_X>35,03</Location_X><Location_Y>∞</Location_Y>")]
    public void A_pin_off_the_earth_is_a_message_we_cannot_read(string fields) =>
        Message(Xml($"<MsgType>location</MsgType>{fields}")).Should().BeOfType<WeChatMessage.Other>();

    [Theory]
    [InlineData("qrscene_b:3-u:2", "b:3-u:2")]
    [InlineData("last_trade_no_1", "last_trade_no_1")]
    [InlineData("", null)]
    public void A_new_follower_may_come_by_a_code(string eventKey, string? scene) =>
        Message(EventXml("subscribe", $"<EventKey><![CDATA[{eventKey}]]></EventKey>")).Should().BeOfType<WeChatMessage.Subscribe>().Which.Scene.Should().Be(scene);

    [Fact]
    public void The_event_LOCATION_is_a_report_and_not_a_pin() =>
        Message(EventXml("LOCATION", "<Latitude>23.1</Latitude><Longitude>113.3</Longitude><Precision>119.0</Precision>"))
            .Should().BeOfType<WeChatMessage.LocationReport>().Which.Wgs84.Should().Be(new GeoPoint(23.1, 113.3));

    [Theory]
    [InlineData("SCAN", typeof(WeChatMessage.Scan))]
    [InlineData("CLICK", typeof(WeChatMessage.Click))]
    [InlineData("click", typeof(WeChatMessage.Click))]
    [InlineData("VIEW", typeof(WeChatMessage.View))]
    [InlineData("view_miniprogram", typeof(WeChatMessage.View))]
    [InlineData("unsubscribe", typeof(WeChatMessage.Unsubscribe))]
    [InlineData("TEMPLATESENDJOBFINISH", typeof(WeChatMessage.OtherEvent))]
    [InlineData("event_of_next_year", typeof(WeChatMessage.OtherEvent))]
    public void Events_are_told_apart_whatever_their_case(string name, Type kind) =>
        Message(EventXml(name, "<EventKey>k</EventKey>")).Should().BeOfType(kind);

    [Fact]
    public void An_unknown_kind_is_kept_as_such() =>
        Message(Xml("<MsgType>hologram</MsgType><MsgId>9</MsgId>")).Should().BeOfType<WeChatMessage.Other>().Which.Kind.Should().Be("hologram");

    [Theory]
    [InlineData("<xml><FromUserName>o</FromUserName><ToUserName>g</ToUserName><CreateTime>1</CreateTime></xml>")]
    [InlineData("<xml><MsgType>text</MsgType><ToUserName>g</ToUserName><CreateTime>1</CreateTime></xml>")]
    [InlineData("<xml><MsgType>text</MsgType><FromUserName>o</FromUserName><CreateTime>1</CreateTime></xml>")]
    [InlineData("<xml><MsgType>text</MsgType><FromUserName>o</FromUserName><ToUserName>g</ToUserName></xml>")]
    [InlineData("<xml><MsgType>text</MsgType><FromUserName>o</FromUserName><ToUserName>g</ToUserName><CreateTime>-1</CreateTime></xml>")]
    [InlineData("<xml><MsgType>text</MsgType><FromUserName>o</FromUserName><ToUserName>g</ToUserName><CreateTime>99999999999999</CreateTime></xml>")]
    [InlineData("<xml><MsgType>text</MsgType><FromUserName>o}{bot:x</FromUserName><ToUserName>g</ToUserName><CreateTime>1</CreateTime></xml>")]
    [InlineData("<xml><MsgType>event</MsgType><FromUserName>o</FromUserName><ToUserName>g</ToUserName><CreateTime>1</CreateTime></xml>")]
    public void Without_what_every_push_has_there_is_no_message(string xml) =>
        WeChatMessageReader.Read(WeChatFormats.Read(xml)!, AppId).Should().BeNull();

    [Fact]
    public void Redeliveries_are_the_same_push() =>
        Id(TextXml("a", "77")).Should().Be(Id(TextXml("a", "77", Now.AddSeconds(5))));

    [Fact]
    public void Two_residents_whose_messages_share_a_number_are_two_pushes() =>
        Id(TextXml("a", "77")).Should().NotBe(Id(TextXml("a", "77").Replace(Resident, "o-another")));

    [Theory]
    [InlineData("CLICK", "a", "CLICK", "b")]
    [InlineData("CLICK", "a", "pic_weixin", "a")]
    public void Two_events_of_one_second_are_two_pushes(string first, string firstKey, string second, string secondKey) =>
        Id(EventXml(first, $"<EventKey>{firstKey}</EventKey>")).Should().NotBe(Id(EventXml(second, $"<EventKey>{secondKey}</EventKey>")));

    [Fact]
    public void A_push_has_a_short_name_however_long_its_key() =>
        Id(EventXml("VIEW", $"<EventKey>http://x/{new string('页', 900)}</EventKey>")).Length.Should().BeLessThan(100);

    private static string Id(string xml) => Message(xml).Stamp.PushId;
}
