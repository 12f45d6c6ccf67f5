using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CommunityBot.Channels.WebChat;

/// <summary>What the phone makes of a passive reply; null when the platform would call it broken.</summary>
internal static class DevScreen
{
    private const int LongestText = 2048;

    /// <param name="reply">The opened XML of the reply.</param>
    /// <param name="toMessage">Whether a message is answered: then of several articles only the first is shown.</param>
    /// <param name="photoUrl">Where the page finds a photo by its media id.</param>
    public static IReadOnlyList<DevMessage>? Read(string reply, bool toMessage, Func<string, string?> photoUrl)
    {
        if (Parse(reply) is not { } xml)
        {
            return null;
        }

        string? Value(string name) => xml.Element(name)?.Value;
        return Value("MsgType") switch
        {
            "text" => Value("Content") is { Length: > 0 } text && Encoding.UTF8.GetByteCount(text) <= LongestText ? [new("text", text)] : null,
            "image" => xml.Element("Image")?.Element("MediaId")?.Value is { Length: > 0 } mediaId ? [new("image", Url: photoUrl(mediaId))] : null,
            "news" => Articles(xml) is { Count: > 0 } articles ? [new("news", Articles: toMessage ? [articles[0]] : articles)] : null,
            "transfer_customer_service" => [new("handover")],
            "voice" or "video" or "music" => [new(Value("MsgType")!)],
            _ => null,
        };
    }

    /// <summary>An element's words out of XML that may be hostile or broken; null when there are none.</summary>
    public static string? Element(string xml, string name) => Parse(xml)?.Element(name)?.Value;

    private static List<DevArticle> Articles(XElement xml) =>
    [
        .. xml.Element("Articles")?.Elements("item").Select(item => new DevArticle(
            item.Element("Title")?.Value, item.Element("Description")?.Value, item.Element("PicUrl")?.Value, item.Element("Url")?.Value)) ?? [],
    ];

    private static XElement? Parse(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
