using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.State;

namespace CommunityBot.Channels.WeChat;

/// <summary>WeChat's JSON: the names of the XML; an account's settings choose between the two, and replies follow the push.</summary>
internal static class WeChatJson
{
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = WeChatFields.MaximumDepth };

    private static readonly JsonSerializerOptions Readable = new() { Encoder = StateEncoder.Instance };

    /// <summary>The message's fields, null when the text is not a JSON object we read.</summary>
    public static WeChatFields? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Limits);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var fields = new WeChatFields();
            Flatten(document.RootElement, "", fields);
            return fields;
        }
        // The second is how a lone surrogate in an escape surfaces.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A reply as JSON.</summary>
    public static string Write(WeChatReply reply, WeChatAddressing addressing)
    {
        var json = new JsonObject
        {
            ["ToUserName"] = addressing.To,
            ["FromUserName"] = addressing.From,
            ["CreateTime"] = addressing.At.ToUnixTimeSeconds(),
        };
        switch (reply)
        {
            case WeChatReply.Text text:
                json["MsgType"] = "text";
                json["Content"] = WeChatCharacters.Legal(text.Content);
                break;
            case WeChatReply.Image image:
                json["MsgType"] = "image";
                json["Image"] = new JsonObject { ["MediaId"] = image.MediaId };
                break;
            case WeChatReply.Transfer:
                json["MsgType"] = "transfer_customer_service";
                break;
            case WeChatReply.Article article:
                json["MsgType"] = "news";
                json["ArticleCount"] = 1;
                json["Articles"] = new JsonArray(new JsonObject
                {
                    ["Title"] = WeChatCharacters.Legal(article.Title),
                    ["Description"] = WeChatCharacters.Legal(article.Description),
                    ["PicUrl"] = WeChatCharacters.Legal(article.Picture),
                    ["Url"] = WeChatCharacters.Legal(article.Url),
                });
                break;
        }

        return json.ToJsonString(Readable);
    }

    /// <summary>An encrypted reply as JSON.</summary>
    public static string Write(SealedMessage message) => new JsonObject
    {
        ["Encrypt"] = message.Encrypted,
        ["MsgSignature"] = message.Signature,
        ["TimeStamp"] = message.Timestamp,
        ["Nonce"] = message.Nonce,
    }.ToJsonString(Readable);

    private static void Flatten(JsonElement element, string path, WeChatFields fields)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Flatten(member.Value, path.Length == 0 ? member.Name : $"{path}/{member.Name}", fields);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Flatten(item, path, fields);
                }

                break;
            case JsonValueKind.String:
                fields.Add(path, element.GetString()!);
                break;
            case JsonValueKind.Number:
                fields.Add(path, element.GetRawText());
                break;
        }
    }
}
