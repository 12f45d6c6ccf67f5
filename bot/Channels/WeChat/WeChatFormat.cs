using System.Buffers;
using System.Text;

namespace CommunityBot.Channels.WeChat;

/// <summary>The format of one push, by the body's first character; its reply takes the same.</summary>
internal enum WeChatFormat
{
    Xml,
    Json,
}

/// <summary>Reads and writes either format.</summary>
internal static class WeChatFormats
{
    private const string BeforeText = "\uFEFF \t\r\n";

    /// <summary>The text of a body: UTF-8, with whatever a gateway or an SDK put before its first character taken off.</summary>
    public static string Text(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body).TrimStart(BeforeText.ToCharArray());

    public static WeChatFormat Of(string text) => text.StartsWith('{') ? WeChatFormat.Json : WeChatFormat.Xml;

    public static WeChatFields? Read(string text) =>
        Of(text) == WeChatFormat.Json ? WeChatJson.Read(text) : WeChatXml.Read(text);

    /// <summary>The fields of a body and its format; what is as plain as usual costs no text of its own.</summary>
    public static (WeChatFields? Fields, WeChatFormat Format) Read(ReadOnlySpan<byte> body)
    {
        var room = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(body.Length));
        try
        {
            var plain = room.AsSpan(0, Encoding.UTF8.GetChars(body, room)).TrimStart(BeforeText);
            if (!plain.StartsWith('{') && WeChatCharacters.ArePlain(plain) && WeChatPlainXml.Read(plain) is { } fields)
            {
                return (fields, WeChatFormat.Xml);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }

        var text = Text(body);
        return (Read(text), Of(text));
    }

    /// <summary>What a written reply says; null when it is none.</summary>
    public static WeChatPiece? Piece(string? reply)
    {
        var fields = reply is null ? null : Read(reply);
        switch (fields?["MsgType"])
        {
            case null:
                return null;
            case "transfer_customer_service":
                // It can only be an answer: the resident's next word gets it.
                return new WeChatPiece(WeChatText.TransferLate, [new WeChatOption(WeChatText.Handover, WeChatText.Handover)]);
            case "image":
                return new WeChatPiece("", []) { Picture = WeChatPictures.Known(fields["Image/MediaId"] ?? "") };
            case "news":
                var article = fields.All.Where(field => field.Key.StartsWith("Articles/", StringComparison.Ordinal) && !field.Key.EndsWith("PicUrl", StringComparison.Ordinal) && field.Value.Length > 0);
                return new WeChatPiece(string.Join('\n', article.Select(field => field.Value)), []);
            default:
                var (words, options) = WeChatOption.Read(fields["Content"] ?? "");
                return new WeChatPiece(words, options);
        }
    }

    public static string Write(this WeChatFormat format, WeChatReply reply, WeChatAddressing addressing) =>
        format == WeChatFormat.Json ? WeChatJson.Write(reply, addressing) : WeChatXml.Write(reply, addressing);

    public static string Write(this WeChatFormat format, SealedMessage message) =>
        format == WeChatFormat.Json ? WeChatJson.Write(message) : WeChatXml.Write(message);
}
