using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CommunityBot.Channels.WeChat;

namespace CommunityBot.Tests.Support;

/// <summary>
/// A resident's phone: pushes to the bot the way WeChat does (signed, encrypted, over HTTP) and shows what the
/// resident's screen would show.
/// </summary>
internal sealed partial class Phone(HttpClient bot, string openId)
{
    public const string AppId = "wx00000000000000ab";
    public const string Token = "transcripts";
    public const string Key = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
    private const string Account = "gh_transcripts";

    private static readonly WeChatKey SealingKey = WeChatKey.TryParse(Key, out var key) ? key : throw new InvalidOperationException();
    private static readonly WeChatCrypto Crypto = new(Token, [SealingKey], AppId);
    private static long _messages = 9_000_000_000;

    private string? _lastPush;
    private string _screen = "";

    /// <summary>The same phone, with all it remembers, talking to another host.</summary>
    public Phone On(HttpClient host) => new(host, openId) { _lastPush = _lastPush, _screen = _screen };

    /// <summary>The conversation's id, as the bot knows it.</summary>
    public string Conversation => $"{AppId}:{openId}";

    /// <summary>Sends what a transcript line says.</summary>
    public Task<string> SendAsync(string what, DateTimeOffset now)
    {
        var match = Marked().Match(what);
        var (kind, content) = match.Success ? (match.Groups[1].Value, match.Groups[2].Value.Trim()) : ("", what);
        return kind switch
        {
            "" => PushAsync(Message("text", $"<Content>{Quote(content)}</Content>", now)),
            "图片" => PushAsync(Message("image", $"<PicUrl>{Quote("http://mmbiz.example/photo.jpg")}</PicUrl><MediaId>{Quote(NextId())}</MediaId>", now)),
            "语音" => PushAsync(Message("voice", $"<MediaId>{Quote(NextId())}</MediaId><Format>amr</Format><Recognition>{Quote(content)}</Recognition>", now)),
            "位置" => PushAsync(Message("location", Pin(content), now)),
            "扫码" => PushAsync(Event("SCAN", $"<EventKey>{Quote(content)}</EventKey><Ticket>{Quote("ticket")}</Ticket>", now)),
            "扫一扫" => PushAsync(Event("scancode_waitmsg", $"<EventKey>scan</EventKey><ScanCodeInfo><ScanType>{Quote("qrcode")}</ScanType><ScanResult>{Quote(content)}</ScanResult></ScanCodeInfo>", now)),
            "关注" => PushAsync(Event("subscribe", "<EventKey></EventKey>", now)),
            "取关" => PushAsync(Event("unsubscribe", "<EventKey></EventKey>", now)),
            "撤权" => PushAsync(Event(content, $"<OpenID>{Quote(openId)}</OpenID><AppID>{Quote(AppId)}</AppID><RevokeInfo>1</RevokeInfo>", now)),
            "菜单" => PushAsync(Event("CLICK", $"<EventKey>{Quote(content)}</EventKey>", now)),
            "点" => PushAsync(Message("text", $"<Content>{Quote(Tapped(content))}</Content><bizmsgmenuid>1</bizmsgmenuid>", now)),
            "重发" => PushAsync(_lastPush ?? throw new InvalidOperationException("Nothing was sent yet.")),
            _ => throw new FormatException($"A transcript knows no [{kind}]."),
        };
    }

    /// <summary>Delivers a push and gives what the screen shows; empty when the push was acknowledged without a reply.</summary>
    public async Task<string> PushAsync(string xml)
    {
        _lastPush = xml;
        var sealedPush = Crypto.Seal(xml, SealingKey, TimeProvider.System.GetUtcNow());
        var body = $"<xml><ToUserName>{Quote(Account)}</ToUserName><Encrypt>{Quote(sealedPush.Encrypted)}</Encrypt></xml>";
        var query = $"?signature={WeChatSignature.Of(Token, Invariant(sealedPush.Timestamp), sealedPush.Nonce)}&timestamp={sealedPush.Timestamp}&nonce={sealedPush.Nonce}&openid={openId}&encrypt_type=aes&msg_signature={sealedPush.Signature}";
        using var content = new StringContent(body, Encoding.UTF8, "text/xml");
        using var response = await bot.PostAsync(new Uri($"/wechat{query}", UriKind.Relative), content);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        _screen = Opened(await response.Content.ReadAsStringAsync());
        return Links().Replace(_screen, link => link.Value.Contains("weixin://", StringComparison.Ordinal) ? $"[{link.Groups["label"].Value}]" : $"{link.Groups["label"].Value} {link.Groups["url"].Value}");
    }

    private static string Opened(string reply)
    {
        if (reply is "success" or "")
        {
            return "";
        }

        var fields = WeChatXml.Read(reply)!;
        var opened = Crypto.Open(fields["Encrypt"]!, fields["MsgSignature"], fields["TimeStamp"], fields["Nonce"])!;
        var inner = WeChatXml.Read(Encoding.UTF8.GetString(opened.Bytes))!;
        return inner["Content"] ?? string.Join('\n', inner.All.Values);
    }

    // What a tap on a button sends is in its link, not in its label.
    private string Tapped(string label)
    {
        var link = Links().Matches(_screen).FirstOrDefault(link => link.Groups["label"].Value == label)
            ?? throw new InvalidOperationException($"The screen has no button {label}:\n{_screen}");
        return Uri.UnescapeDataString(Sent().Match(WebUtility.HtmlDecode(link.Groups["url"].Value)).Groups[1].Value);
    }

    private string Message(string type, string fields, DateTimeOffset now) =>
        Xml($"<MsgType>{Quote(type)}</MsgType>{fields}<MsgId>{NextId()}</MsgId>", now);

    private string Event(string name, string fields, DateTimeOffset now) =>
        Xml($"<MsgType>{Quote("event")}</MsgType><Event>{Quote(name)}</Event>{fields}", now);

    private string Xml(string fields, DateTimeOffset now) =>
        $"<xml><ToUserName>{Quote(Account)}</ToUserName><FromUserName>{Quote(openId)}</FromUserName><CreateTime>{now.ToUnixTimeSeconds()}</CreateTime>{fields}</xml>";

    private static string Pin(string content)
    {
        var parts = content.Split(' ', 2);
        var point = parts[0].Split(',');
        return $"<Location_X>{point[0]}</Location_X><Location_Y>{point[1]}</Location_Y><Scale>16</Scale><Label>{Quote(parts.ElementAtOrDefault(1) ?? "")}</Label>";
    }

    private static string NextId() => Invariant(Interlocked.Increment(ref _messages));

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => $"<![CDATA[{text}]]>";

    [GeneratedRegex(@"^\[(图片|语音|位置|扫码|扫一扫|关注|取关|撤权|菜单|点|重发)\s*(.*)\]$")]
    private static partial Regex Marked();

    [GeneratedRegex("""<a href=["'](?<url>[^"']*)["']>(?<label>[^<]*)</a>""")]
    private static partial Regex Links();

    [GeneratedRegex("msgmenucontent=([^&]*)")]
    private static partial Regex Sent();
}
