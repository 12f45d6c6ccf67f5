using CommunityBot.Channels.WebChat;

namespace CommunityBot.Tests.Channels.WebChat;

public sealed class DevScreenSpecs
{
    [Fact]
    public void A_text_is_shown() =>
        Shown("<MsgType>text</MsgType><Content><![CDATA[好的\n记下了]]></Content>").Should().Equal(new DevMessage("text", "好的\n记下了"));

    [Fact]
    public void A_text_over_2048_bytes_is_broken_to_the_platform()
    {
        Shown($"<MsgType>text</MsgType><Content>{new string('灯', 682)}</Content>").Should().ContainSingle();
        Shown($"<MsgType>text</MsgType><Content>{new string('灯', 683)}</Content>").Should().BeNull();
    }

    [Fact]
    public void Of_several_articles_a_message_gets_the_first_and_an_event_all()
    {
        const string Two = "<MsgType>news</MsgType><ArticleCount>2</ArticleCount><Articles><item><Title>一</Title></item><item><Title>二</Title></item></Articles>";

        Shown(Two)!.Single().Articles!.Select(article => article.Title).Should().Equal("一");
        Shown(Two, toMessage: false)!.Single().Articles!.Select(article => article.Title).Should().Equal("一", "二");
    }

    [Fact]
    public void An_image_is_found_by_its_media_id() =>
        Shown("<MsgType>image</MsgType><Image><MediaId>m1</MediaId></Image>").Should().Equal(new DevMessage("image", Url: "/photos/m1"));

    [Theory]
    [InlineData("{\"text\":\"json\"}")]
    [InlineData("<xml><MsgType>text</MsgType><Content></Content></xml>")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a \"b\">]><xml><MsgType>text</MsgType><Content>&a;</Content></xml>")]
    [InlineData("<xml><MsgType>unheard</MsgType></xml>")]
    [InlineData("<xml>")]
    public void A_broken_reply_shows_nothing(string reply) => DevScreen.Read(reply, toMessage: true, _ => null).Should().BeNull();

    private static IReadOnlyList<DevMessage>? Shown(string fields, bool toMessage = true) =>
        DevScreen.Read($"<xml>{fields}</xml>", toMessage, mediaId => $"/photos/{mediaId}");
}
