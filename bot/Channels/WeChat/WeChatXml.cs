using System.Globalization;
using System.Runtime.CompilerServices;
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
        var xml = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        xml.AppendLiteral("<xml>");
        Quote(ref xml, "ToUserName", addressing.To);
        Quote(ref xml, "FromUserName", addressing.From);
        xml.AppendLiteral("<CreateTime>");
        xml.AppendFormatted(addressing.At.ToUnixTimeSeconds());
        xml.AppendLiteral("</CreateTime>");
        switch (reply)
        {
            case WeChatReply.Text text:
                Quote(ref xml, "MsgType", "text");
                Quote(ref xml, "Content", text.Content);
                break;
            case WeChatReply.Image image:
                Quote(ref xml, "MsgType", "image");
                xml.AppendLiteral("<Image>");
                Quote(ref xml, "MediaId", image.MediaId);
                xml.AppendLiteral("</Image>");
                break;
            case WeChatReply.Article article:
                Write(ref xml, article);
                break;
            case WeChatReply.Transfer:
                Quote(ref xml, "MsgType", "transfer_customer_service");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        xml.AppendLiteral("</xml>");
        return xml.ToStringAndClear();
    }

    /// <summary>An encrypted reply as XML.</summary>
    public static string Write(SealedMessage message)
    {
        var xml = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        xml.AppendLiteral("<xml>");
        Quote(ref xml, "Encrypt", message.Encrypted);
        Quote(ref xml, "MsgSignature", message.Signature);
        xml.AppendLiteral("<TimeStamp>");
        xml.AppendFormatted(message.Timestamp);
        xml.AppendLiteral("</TimeStamp>");
        Quote(ref xml, "Nonce", message.Nonce);
        xml.AppendLiteral("</xml>");
        return xml.ToStringAndClear();
    }

    private static void Write(ref DefaultInterpolatedStringHandler xml, WeChatReply.Article article)
    {
        Quote(ref xml, "MsgType", "news");
        xml.AppendLiteral("<ArticleCount>1</ArticleCount><Articles><item>");
        Quote(ref xml, "Title", article.Title);
        Quote(ref xml, "Description", article.Description);
        Quote(ref xml, "PicUrl", article.Picture);
        Quote(ref xml, "Url", article.Url);
        xml.AppendLiteral("</item></Articles>");
    }

    // "]]>" would end the section: it is split over two.
    private static void Quote(ref DefaultInterpolatedStringHandler xml, string name, string text)
    {
        xml.AppendLiteral("<");
        xml.AppendLiteral(name);
        xml.AppendLiteral("><![CDATA[");
        xml.AppendLiteral(WeChatCharacters.Legal(text).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal));
        xml.AppendLiteral("]]></");
        xml.AppendLiteral(name);
        xml.AppendLiteral(">");
    }

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
