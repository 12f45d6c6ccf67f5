using System.Text;
using System.Xml.Linq;
using CommunityBot.Channels.WeChat;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatXmlSpecs
{
    private static readonly WeChatAddressing Addressing = new("resident", "gh_1", WeChatSample.Now);

    [Fact]
    public void Fields_are_read_in_any_order_with_or_without_CDATA()
    {
        var fields = Read("<xml><Content>你好</Content><New><Deep>1</Deep></New><MsgType><![CDATA[text]]></MsgType></xml>")!;
        fields["Content"].Should().Be("你好");
        fields["MsgType"].Should().Be("text");
        fields["New/Deep"].Should().Be("1");
        fields["Missing"].Should().BeNull();
    }

    [Fact]
    public void A_mark_at_the_beginning_and_indentation_do_no_harm()
    {
        var text = WeChatFormats.Text(Encoding.UTF8.GetBytes("\uFEFF  \n  <?xml version=\"1.0\" encoding=\"gb2312\"?>\n<xml>\n  <Content>\n    <![CDATA[ 药店 ]]>\n  </Content>\n</xml>\n"));
        WeChatFormats.Read(text)!["Content"].Should().Be(" 药店 ");
    }

    [Fact]
    public void A_split_CDATA_section_is_put_together_again() =>
        Read("<xml><Content><![CDATA[a]]]]><![CDATA[>b]]></Content></xml>")!["Content"].Should().Be("a]]>b");

    [Fact]
    public void The_first_of_two_equal_elements_counts() =>
        Read("<xml><A>1</A><A>2</A></xml>")!["A"].Should().Be("1");

    [Fact]
    public void An_element_after_a_nested_one_keeps_its_own_path()
    {
        var fields = Read("<xml><SendLocationInfo><Label>a</Label><Poiname/></SendLocationInfo><EventKey>k</EventKey><Empty></Empty></xml>")!;
        fields.All.Keys.Should().BeEquivalentTo("SendLocationInfo/Label", "EventKey", "Empty");
    }

    [Theory]
    [InlineData("<xml><Content>a\u0001b</Content></xml>")]
    [InlineData("<xml><Content>a&#1;b</Content></xml>")]
    [InlineData("<xml><Content>a\uFFFFb</Content></xml>")]
    public void Characters_XML_cannot_carry_are_dropped_and_the_message_kept(string xml) => Read(xml)!["Content"].Should().Be("ab");

    [Theory]
    [InlineData("")]
    [InlineData("<xml>")]
    [InlineData("<xml><a></xml>")]
    [InlineData("plain words")]
    [InlineData("<!DOCTYPE xml><xml/>")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><Content>&a;</Content></xml>")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><xml><Content>&b;</Content></xml>")]
    [InlineData("<xml><Content>&undefined;</Content></xml>")]
    public void What_is_no_plain_XML_is_not_read(string xml) => Read(xml).Should().BeNull();

    [Fact]
    public void A_tower_of_ten_thousand_elements_is_not_climbed() =>
        Read(string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000))).Should().BeNull();

    [Fact]
    public void A_reply_names_the_resident_as_receiver_and_reads_back_as_written()
    {
        var reply = XElement.Parse(WeChatXml.Write(new WeChatReply.Text("第一行\n]]> & <b>😀"), Addressing));
        reply.Elements().Select(element => (element.Name.LocalName, element.Value)).Should().Equal(
            ("ToUserName", "resident"),
            ("FromUserName", "gh_1"),
            ("CreateTime", "1795000000"),
            ("MsgType", "text"),
            ("Content", "第一行\n]]> & <b>😀"));
    }

    [Fact]
    public void An_article_is_one_item_of_a_news_reply()
    {
        var reply = XElement.Parse(WeChatXml.Write(new WeChatReply.Article("T", "D", "http://p", "http://u?a=1&b=2"), Addressing));
        reply.Element("MsgType")!.Value.Should().Be("news");
        reply.Element("ArticleCount")!.Value.Should().Be("1");
        reply.Element("Articles")!.Element("item")!.Elements().Select(element => element.Value).Should().Equal("T", "D", "http://p", "http://u?a=1&b=2");
    }

    [Fact]
    public void Half_a_character_in_a_reply_cannot_break_it() =>
        XElement.Parse(WeChatXml.Write(new WeChatReply.Text("a\uD83Db\u0007"), Addressing)).Element("Content")!.Value.Should().Be("a\uFFFDb");

    private static WeChatFields? Read(string xml) => WeChatXml.Read(xml);
}
