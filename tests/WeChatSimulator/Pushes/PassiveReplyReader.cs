using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace CommunityBot.WeChatSimulator.Pushes;

/// <summary>
/// Reads what a bot answered as strictly as the platform does; a complaint means that the resident sees the platform's
/// sentence instead (wechat-channel §1.4, §1.7).
/// </summary>
internal sealed class PassiveReplyReader(SimulatorSettings settings, MessageSeal seal)
{
    /// <summary>Bytes of UTF-8 a text reply may have.</summary>
    public const int LongestText = 2048;

    /// <summary>The reply's fields; null and a complaint when the platform would not take it.</summary>
    public (XElement? Reply, string? Complaint) Read(string body, string openId)
    {
        if (Parse(body) is not { } outer)
        {
            return (null, "neither XML nor JSON");
        }

        if (Value(outer, "Encrypt") is not { } encrypted)
        {
            return settings.Mode == PushMode.Safe ? (null, "not sealed in safe mode") : Check(outer, openId);
        }

        if (settings.Mode == PushMode.Plain)
        {
            return (null, "sealed in plain mode");
        }

        if (Value(outer, "MsgSignature") != seal.Sign(Value(outer, "TimeStamp") ?? "", Value(outer, "Nonce") ?? "", encrypted))
        {
            return (null, "MsgSignature is wrong");
        }

        var (message, complaint) = seal.Decrypt(encrypted);
        return complaint is not null ? (null, complaint) : Parse(message!) is { } inner ? Check(inner, openId) : (null, $"no message under the seal: {message}");
    }

    private (XElement? Reply, string? Complaint) Check(XElement reply, string openId)
    {
        var complaint = reply switch
        {
            _ when Value(reply, "ToUserName") != openId => "ToUserName is not the sender",
            _ when Value(reply, "FromUserName") != settings.Account => "FromUserName is not the account",
            _ when !long.TryParse(Value(reply, "CreateTime"), out _) => "CreateTime is no number",
            _ => Kind(reply),
        };
        return complaint is null ? (reply, null) : (null, complaint);
    }

    private static string? Kind(XElement reply) => Value(reply, "MsgType") switch
    {
        "text" => Value(reply, "Content") switch
        {
            null or "" => "Content is empty",
            { } text when Encoding.UTF8.GetByteCount(text) > LongestText => "Content is longer than 2048 bytes",
            { } text when text.Contains('\r', StringComparison.Ordinal) => "Content has \\r: an iPhone breaks the line twice",
            _ => null,
        },
        "image" => Part(reply, "Image", "MediaId"),
        "voice" => Part(reply, "Voice", "MediaId"),
        "video" => Part(reply, "Video", "MediaId"),
        "music" => Part(reply, "Music", "ThumbMediaId"),
        "news" => News(reply),
        "transfer_customer_service" => null,
        var other => $"MsgType {other} is no reply",
    };

    private static string? Part(XElement reply, string part, string name) =>
        reply.Element(part)?.Element(name)?.Value is { Length: > 0 } ? null : $"{part}/{name} is missing";

    private static string? News(XElement reply)
    {
        var articles = reply.Element("Articles")?.Elements("item").Count() ?? 0;
        return articles == 0 || Value(reply, "ArticleCount") != $"{articles}" ? "ArticleCount is not the number of articles" : null;
    }

    private static string? Value(XElement element, string name) => element.Element(name)?.Value;

    private XElement? Parse(string body)
    {
        try
        {
            return settings.Format == PushFormat.Json && JsonNode.Parse(body) is JsonObject json
                ? new XElement("xml", json.SelectMany(Elements))
                : Xml(body);
        }
        catch (Exception exception) when (exception is XmlException or JsonException)
        {
            return null;
        }
    }

    // Not normalised: the reader would take away the \r that is looked for.
    private static XElement? Xml(string body)
    {
        using var reader = new XmlTextReader(new StringReader(body)) { Normalization = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        return XDocument.Load(reader).Root;
    }

    private static IEnumerable<XElement> Elements(KeyValuePair<string, JsonNode?> field) => field switch
    {
        { Key: "Articles", Value: JsonArray items } => [new XElement("Articles", items.Select(item => new XElement("item", ((JsonObject)item!).SelectMany(Elements))))],
        { Value: JsonArray items } => items.SelectMany(item => Elements(KeyValuePair.Create(field.Key, item))),
        { Value: JsonObject parts } => [new XElement(field.Key, parts.SelectMany(Elements))],
        _ => [new XElement(field.Key, field.Value?.ToString())],
    };
}
