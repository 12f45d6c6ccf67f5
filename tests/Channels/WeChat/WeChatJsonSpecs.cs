using System.Text.Json;
using CommunityBot.Channels.WeChat;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatJsonSpecs
{
    private static readonly WeChatAddressing Addressing = new("resident", "gh_1", WeChatSample.Now);

    [Fact]
    public void Numbers_texts_and_lists_read_as_the_same_fields_as_in_XML()
    {
        var fields = WeChatFormats.Read("""{"CreateTime":1714037059,"MsgId":"7","SendPicsInfo":{"Count":1,"PicList":[{"PicMd5Sum":"a"},{"PicMd5Sum":"b"}]},"x":null}""")!;
        fields["CreateTime"].Should().Be("1714037059");
        fields["MsgId"].Should().Be("7");
        fields["SendPicsInfo/PicList/PicMd5Sum"].Should().Be("a");
        fields["x"].Should().BeNull();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"a\":1}x")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}}}}}}}}}}")]
    public void What_is_no_plain_JSON_is_not_read(string json) => WeChatFormats.Read(json).Should().BeNull();

    [Fact]
    public void A_reply_is_written_with_the_names_of_the_XML_and_readable_Chinese()
    {
        var json = WeChatJson.Write(new WeChatReply.Text("药店 <a href=\"x\">去</a>"), Addressing);
        json.Should().Contain("药店 <a href=");
        using var reply = JsonDocument.Parse(json);
        reply.RootElement.GetProperty("ToUserName").GetString().Should().Be("resident");
        reply.RootElement.GetProperty("CreateTime").GetInt64().Should().Be(1_795_000_000);
        reply.RootElement.GetProperty("Content").GetString().Should().Be("药店 <a href=\"x\">去</a>");
    }

    [Fact]
    public void Emoji_are_written_as_themselves() => WeChatJson.Write(new WeChatReply.Text("修好了😀"), Addressing).Should().Contain("修好了😀").And.NotContain("\\u");

    [Fact]
    public void A_picture_is_named_by_its_id_in_either_format()
    {
        WeChatJson.Write(new WeChatReply.Image("M"), Addressing).Should().Contain("\"MsgType\":\"image\",\"Image\":{\"MediaId\":\"M\"}");
        WeChatXml.Write(new WeChatReply.Image("M"), Addressing).Should().Contain("<MsgType><![CDATA[image]]></MsgType><Image><MediaId><![CDATA[M]]></MediaId></Image>");
    }

    [Fact]
    public void An_article_is_one_item_of_a_news_reply()
    {
        using var reply = JsonDocument.Parse(WeChatJson.Write(new WeChatReply.Article("T", "D", "", "http://u"), Addressing));
        reply.RootElement.GetProperty("Articles")[0].GetProperty("Url").GetString().Should().Be("http://u");
    }
}
