using System.Xml.Linq;
using CommunityBot.Channels.WebChat;

namespace CommunityBot.Tests.Channels.WebChat;

public sealed class DevPushSpecs
{
    [Fact]
    public void A_text_carries_who_when_what_and_an_id()
    {
        var push = Push(new("oResident", "text", "3号楼2单元楼道灯不亮了"));

        push.Elements().Select(field => (field.Name.LocalName, field.Value)).Should().Equal(
            ("ToUserName", DevPush.Account),
            ("FromUserName", "oResident"),
            ("CreateTime", "1795780320"),
            ("MsgType", "text"),
            ("Content", "3号楼2单元楼道灯不亮了"),
            ("MsgId", "7300000000000000001"));
    }

    [Fact]
    public void A_tapped_option_carries_its_id() =>
        Push(new("oResident", "text", "改一下", MenuId: "7")).Element("bizmsgmenuid")!.Value.Should().Be("7");

    [Fact]
    public void A_location_has_its_latitude_in_X()
    {
        var push = Push(new("oResident", "location", Latitude: 35.0371, Longitude: 111.0335, Label: "安和苑"));

        push.Element("Location_X")!.Value.Should().Be("35.037100");
        push.Element("Location_Y")!.Value.Should().Be("111.033500");
    }

    [Theory]
    [InlineData("scan", "SCAN", "QR-EST01-B03-U2")]
    [InlineData("subscribe", "subscribe", "qrscene_QR-EST01-B03-U2")]
    public void A_scanned_code_is_named_as_a_follower_or_a_newcomer_brings_it(string kind, string name, string eventKey)
    {
        var push = Push(new("oResident", kind, Scene: "QR-EST01-B03-U2"));

        push.Element("Event")!.Value.Should().Be(name);
        push.Element("EventKey")!.Value.Should().Be(eventKey);
        push.Element("MsgId").Should().BeNull("events have none");
    }

    [Fact]
    public void Words_stay_what_they_are_even_where_XML_would_read_them()
    {
        const string Hostile = "]]> <b>&amp; 😀";

        Push(new("oResident", "text", Hostile)).Element("Content")!.Value.Should().Be(Hostile);
    }

    [Fact]
    public void What_XML_cannot_carry_is_left_out() =>
        Push(new("oResident", "text", "灯\u0001不\ud83d亮")).Element("Content")!.Value.Should().Be("灯不\ufffd亮");

    private static XElement Push(DevDeed deed) => XElement.Parse(DevPush.Xml(deed, createTime: 1795780320, messageId: 7300000000000000001));
}
