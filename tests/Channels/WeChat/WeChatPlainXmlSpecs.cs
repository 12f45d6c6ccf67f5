using System.Text;
using CommunityBot.Channels.WeChat;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>The quick reader of plain messages: either it reads what an XML reader reads, or it leaves the message to one.</summary>
public sealed class WeChatPlainXmlSpecs
{
    private static readonly string[] Pieces =
    [
        "<xml>", "</xml>", "<a>", "</a>", "<b>", "</b>", "<Content>", "</Content>", "<![CDATA[", "]]>", "灯坏了", " ", "\n", "\t", "<", ">", "&", "&lt;", "]]",
        "<c/>", "<d e=\"f\">", "</d>", "<!--x-->", "<?x?>", "<!DOCTYPE x>", "1", "\r\n", "</a", "<_a>", "</_a>", "<1>", "\u3000", "\u00A0",
    ];

    [Fact]
    public void An_ordinary_message_is_plain() => WeChatPlainXml.Read("""
        <xml>
          <ToUserName><![CDATA[gh_1]]></ToUserName>
          <CreateTime>1348831860</CreateTime>
          <SendLocationInfo><Label><![CDATA[盐湖区 <安邑>]]></Label><Scale> 15</Scale><Poiname></Poiname></SendLocationInfo>
        </xml>
        """)!.All.Should().Equal(new Dictionary<string, string>
    {
        ["ToUserName"] = "gh_1",
        ["CreateTime"] = "1348831860",
        ["SendLocationInfo/Label"] = "盐湖区 <安邑>",
        ["SendLocationInfo/Scale"] = " 15",
        ["SendLocationInfo/Poiname"] = "",
    });

    [Theory]
    [InlineData("<xml><a>&amp;</a></xml>")]
    [InlineData("<xml><a b=\"c\">1</a></xml>")]
    [InlineData("<xml><a/></xml>")]
    [InlineData("<xml><a>1<![CDATA[2]]></a></xml>")]
    [InlineData("<!DOCTYPE x><xml><a>1</a></xml>")]
    [InlineData("<xml><a>1</b></xml>")]
    [InlineData("<xml><a>1</a></xml><xml></xml>")]
    [InlineData("<xml><a>1</a>")]
    [InlineData("")]
    public void What_is_not_plain_is_left_to_the_other(string xml) => WeChatPlainXml.Read(xml).Should().BeNull();

    [Fact]
    public void Whatever_it_reads_an_XML_reader_reads_the_same()
    {
        var random = new Random(20261123);
        var plain = 0;
        for (var round = 0; round < 60_000; round++)
        {
            var xml = round % 2 == 0 ? Jumble(random) : Message(random, 3);
            if (WeChatPlainXml.Read(xml) is { } fields)
            {
                plain++;
                WeChatXml.ReadWhole(xml)?.All.Should().Equal(fields.All, xml);
                WeChatXml.ReadWhole(xml).Should().NotBeNull(xml);
            }
        }

        plain.Should().BeGreaterThan(10_000);
    }

    private static string Jumble(Random random) =>
        $"<xml>{string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]))}</xml>";

    private static string Message(Random random, int depth)
    {
        var xml = new StringBuilder("<m>");
        for (var element = random.Next(4); element > 0; element--)
        {
            var name = "abc"[random.Next(3)];
            var value = random.Next(4) switch
            {
                0 => "<![CDATA[<a>&]] >灯]]>",
                1 => $" {random.Next()}\n",
                2 when depth > 0 => Message(random, depth - 1),
                _ => Pieces[random.Next(Pieces.Length)],
            };
            xml.Append('<').Append(name).Append('>').Append(value).Append("</").Append(name).Append('>').Append(Pieces[random.Next(11, 14)]);
        }

        return xml.Append("</m>").ToString();
    }
}
