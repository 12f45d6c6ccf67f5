using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>
/// Pushes nobody should send: grown from the shape of real ones, broken in one or more layers (message, seal, address), the
/// same for the same seed but for the time of signing.
/// </summary>
/// <param name="seed">Makes them repeatable.</param>
/// <param name="seals">Whether most are sealed, rightly or not.</param>
internal sealed class HostilePushes(int seed, bool seals)
{
    private static readonly string[] Names =
    [
        "ToUserName", "FromUserName", "CreateTime", "MsgType", "Content", "MsgId", "Event", "EventKey", "MediaId", "PicUrl", "Format", "Recognition",
        "Location_X", "Location_Y", "Scale", "Label", "Latitude", "Longitude", "Precision", "Ticket", "Encrypt", "bizmsgmenuid", "ScanCodeInfo", "List",
        "SubscribeMsgPopupEvent", "SendPicsInfo", "OpenID", "Status", "MsgID", "Url", "Title", "Idx", "MsgDataId", "_", "a-b", "微信",
    ];

    private static readonly string[] Kinds = ["text", "image", "voice", "video", "shortvideo", "location", "link", "file", "event", "Event", "TEXT", "", "hologram", "text\n"];

    private static readonly string[] Events =
    [
        "subscribe", "unsubscribe", "SCAN", "LOCATION", "location", "CLICK", "VIEW", "TEMPLATESENDJOBFINISH", "subscribe_msg_popup_event", "user_authorization_revoke", "kf_create_session", "kf_close_session",
        "scancode_waitmsg", "scancode_push", "pic_weixin", "location_select", "subscribe_msg_sent_event", "MASSSENDJOBFINISH", "verify_expired", "", "*",
    ];

    // What events carry further down.
    private static readonly (string[] Path, string[] Names)[] Groups =
    [
        (["ScanCodeInfo"], ["ScanType", "ScanResult"]),
        (["SendPicsInfo", "PicList", "item"], ["PicMd5Sum"]),
        (["SendLocationInfo"], ["Location_X", "Location_Y", "Scale", "Label", "Poiname"]),
        (["SubscribeMsgPopupEvent", "List"], ["TemplateId", "SubscribeStatusString", "PopupScene"]),
        (["SubscribeMsgSentEvent", "List"], ["TemplateId", "MsgID", "ErrorCode", "ErrorStatus"]),
    ];

    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "99999999999999999999", "1e309", "NaN", "-0", "1795000000", "+1795000000", "9223372036854775807", "253402300800", "91", "181", "35.03", "١٢٣",
        "你好", "😀", "\ud83d", "\u0000", "\ufffe", "\u202e反", "]]>", "<![CDATA[", "&amp;", "&#0;", "&#x110000;", "&x;", "<a><b>", "qrscene_", "qrscene_b:3-u:2", "{}", "[]", "\"", "\\", "%00", "../../etc/passwd",
        "*", "{", "}", "oResident0001", WeChatSample.Account, WeChatSample.Resident, WeChatSample.AppId, "\r\nSET x 1\r\n",
    ];

    private readonly Random _chance = new(seed);

    // The host takes only what was signed just now.
    private readonly string _now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    private readonly MessageSeal _seal = new(WeChatSample.Token, WeChatSample.Key, WeChatSample.AppId);

    /// <summary>The next push: a query and a body.</summary>
    public (string Query, byte[] Body) Next()
    {
        var json = _chance.Next(4) == 0;
        var message = Damaged(json ? Json(0) : Xml());
        if (seals == (_chance.Next(12) == 0))
        {
            return (Query(null), Encoding.UTF8.GetBytes(message));
        }

        var encrypted = Sealed(message);
        var body = _chance.Next(12) == 0
            ? Damaged($"<xml><Encrypt>{encrypted}</Encrypt><Encrypt>{Sealed(message)}</Encrypt></xml>")
            : json ? $$"""{"ToUserName":"{{WeChatSample.Account}}","Encrypt":"{{encrypted}}"}""" : $"<xml><ToUserName>x</ToUserName><Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>";
        return (Query(encrypted), Encoding.UTF8.GetBytes(body));
    }

    private string Xml()
    {
        var xml = new StringBuilder(Often("<xml>", ["\ufeff<xml>", "<?xml version=\"1.0\"?><xml>", "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml>", "<xml xmlns=\"a\">", "<soap>"]));
        foreach (var (name, value) in Fields())
        {
            xml.Append(CultureInfo.InvariantCulture, $"<{name}>{Written(value)}</{name}>");
        }

        if (_chance.Next(3) == 0)
        {
            var (path, names) = Pick(Groups);
            xml.AppendJoin("", path.Select(part => $"<{part}>"))
                .AppendJoin("", names.Select(name => $"<{name}>{Written(Pick(Values))}</{name}>"))
                .AppendJoin("", path.Reverse().Select(part => $"</{part}>"));
        }

        return xml.Append(Often("</xml>", ["</soap>", "", "</xml><xml/>", "</xml>x"])).ToString();
    }

    private string Written(string value) => _chance.Next(60) switch
    {
        0 => value,
        1 => $"<{Pick(Names)}>{value}</{Pick(Names)}>",
        2 => string.Concat(Enumerable.Repeat("<a>", _chance.Next(40))) + value,
        3 => $"<!-- {value} -->",
        4 => $"<![CDATA[{value}]]>",
        _ => $"<![CDATA[{value.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>",
    };

    private string Json(int depth)
    {
        var fields = Fields().Select(field => $"\"{field.Name}\":{JsonValue(field.Value, depth)}");
        return $"{{{string.Join(',', _chance.Next(3) == 0 ? fields.Append(JsonGroup()) : fields)}}}";
    }

    private string JsonGroup()
    {
        var (path, names) = Pick(Groups);
        return path.Reverse().Aggregate(
            $"{{{string.Join(',', names.Select(name => $"\"{name}\":{JsonValue(Pick(Values), 6)}"))}}}",
            (inner, part) => inner.StartsWith('{') ? $"\"{part}\":{inner}" : $"\"{part}\":{{{inner}}}");
    }

    private string JsonValue(string value, int depth) => _chance.Next(60) switch
    {
        0 => value,
        1 => "null",
        2 when depth < 6 => Json(depth + 1),
        3 when depth < 6 => $"[{JsonValue(value, depth + 1)},{JsonValue(value, depth + 1)}]",
        4 => new string('[', _chance.Next(100)),
        _ => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
    };

    // Mostly what makes a message, so that it gets past the reader and into a turn.
    private List<(string Name, string Value)> Fields()
    {
        List<(string Name, string Value)> fields =
        [
            ("ToUserName", Often(WeChatSample.Account)),
            ("FromUserName", Often(WeChatSample.Resident)),
            ("CreateTime", Often("1795000000")),
            ("MsgType", Pick(Kinds)),
            ("Event", Pick(Events)),
        ];
        for (var more = _chance.Next(12); more > 0; more--)
        {
            fields.Add((Pick(Names), Pick(Values)));
        }

        if (_chance.Next(5) == 0)
        {
            fields.RemoveAt(_chance.Next(fields.Count));
        }

        return fields;
    }

    private string Damaged(string text) => _chance.Next(40) switch
    {
        0 when text.Length > 0 => text[.._chance.Next(text.Length)],
        1 when text.Length > 0 => text.Remove(_chance.Next(text.Length), 1),
        2 => text.Insert(_chance.Next(text.Length + 1), Pick(Values)),
        _ => text,
    };

    private string Sealed(string message)
    {
        switch (_chance.Next(16))
        {
            case 0:
                // The length of the message is a lie.
                var envelope = new byte[64];
                _chance.NextBytes(envelope);
                BinaryPrimitives.WriteUInt32BigEndian(envelope.AsSpan(16), Pick<uint>([0, 1, 63, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF]));
                envelope.AsSpan(^32).Fill((byte)_chance.Next(256));
                return _seal.EncryptEnvelope(envelope);
            case 1:
                var letters = _seal.Encrypt(message).ToCharArray();
                letters[_chance.Next(letters.Length)] = (char)_chance.Next(32, 127);
                return new string(letters).Replace('<', 'x').Replace('"', 'y').Replace('\\', 'z');
            case 2:
                return _seal.Encrypt(message)[..^(_chance.Next(32) + 1)];
            default:
                return _seal.Encrypt(message);
        }
    }

    // Mostly right, so that what is behind the signature is reached.
    private string Query(string? encrypted)
    {
        var (timestamp, nonce) = (Often(_now), "42");
        List<string> parts =
        [
            $"signature={_seal.Sign(timestamp, nonce)}",
            $"timestamp={Uri.EscapeDataString(Clean(timestamp))}",
            $"nonce={nonce}",
            $"openid={Uri.EscapeDataString(Clean(Often(WeChatSample.Resident)))}",
        ];
        if (encrypted is not null)
        {
            parts.Add(_chance.Next(10) == 0 ? "encrypt_type=raw" : "encrypt_type=aes");
            parts.Add($"msg_signature={_seal.Sign(timestamp, nonce, encrypted)}");
        }

        if (_chance.Next(8) == 0)
        {
            var at = _chance.Next(parts.Count);
            parts[at] = Pick([parts[at][..^1], $"{parts[at]}&{parts[at]}", "", $"{parts[at].Split('=')[0]}[]=1"]);
        }

        return string.Join('&', parts);
    }

    private string Often(string value, string[]? others = null) => _chance.Next(16) == 0 ? Pick(others ?? Values) : value;

    private static string Clean(string value) => value.Replace("\ud83d", "", StringComparison.Ordinal);

    private T Pick<T>(T[] from) => from[_chance.Next(from.Length)];
}
