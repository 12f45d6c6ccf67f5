using System.Globalization;
using System.Text;
using System.Xml;

namespace CommunityBot.Channels.WeChat;

/// <summary>WeChat's XML. Read with tolerance in all that is harmless, and without what can harm: DTDs, entities, depth.</summary>
internal static class WeChatXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        // Character references to control characters are dropped later instead of losing the message.
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>The message's fields, null when the text is not XML we read.</summary>
    public static WeChatFields? Read(string text)
    {
        var legal = WeChatCharacters.Legal(text);
        return WeChatPlainXml.Read(legal) ?? ReadWhole(legal);
    }

    /// <summary>The same by an XML reader, for all that is not as plain as usual.</summary>
    internal static WeChatFields? ReadWhole(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return Read(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>A reply as XML.</summary>
    public static string Write(WeChatReply reply, WeChatAddressing addressing)
    {
        var body = reply switch
        {
            WeChatReply.Text text => $"<MsgType>{Quote("text")}</MsgType><Content>{Quote(text.Content)}</Content>",
            WeChatReply.Image image => $"<MsgType>{Quote("image")}</MsgType><Image><MediaId>{Quote(image.MediaId)}</MediaId></Image>",
            WeChatReply.Article article =>
                $"<MsgType>{Quote("news")}</MsgType><ArticleCount>1</ArticleCount><Articles><item>"
                + $"<Title>{Quote(article.Title)}</Title><Description>{Quote(article.Description)}</Description>"
                + $"<PicUrl>{Quote(article.Picture)}</PicUrl><Url>{Quote(article.Url)}</Url></item></Articles>",
            WeChatReply.Transfer => $"<MsgType>{Quote("transfer_customer_service")}</MsgType>",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return $"<xml><ToUserName>{Quote(addressing.To)}</ToUserName><FromUserName>{Quote(addressing.From)}</FromUserName>"
            + $"<CreateTime>{addressing.At.ToUnixTimeSeconds()}</CreateTime>{body}</xml>";
    }

    /// <summary>An encrypted reply as XML.</summary>
    public static string Write(SealedMessage message) =>
        $"<xml><Encrypt>{Quote(message.Encrypted)}</Encrypt><MsgSignature>{Quote(message.Signature)}</MsgSignature>"
        + $"<TimeStamp>{message.Timestamp.ToString(CultureInfo.InvariantCulture)}</TimeStamp><Nonce>{Quote(message.Nonce)}</Nonce></xml>";

    // "]]>" would end the section: it is split over two.
    private static string Quote(string text) =>
        $"<![CDATA[{WeChatCharacters.Legal(text).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>";

    private static WeChatFields? Read(XmlReader reader)
    {
        var fields = new WeChatFields();
        var path = new List<string>();
        var value = new StringBuilder();
        while (reader.Read())
        {
            // The root is depth 0 and no part of any path.
            if (reader.Depth > WeChatFields.MaximumDepth)
            {
                return null;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > 0:
                    path.RemoveRange(reader.Depth - 1, path.Count - (reader.Depth - 1));
                    path.Add(reader.LocalName);
                    value.Clear();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    value.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement when reader.Depth > 0 && path.Count == reader.Depth:
                    fields.Add(string.Join('/', path), value.ToString());
                    value.Clear();
                    break;
            }
        }

        return fields;
    }
}
