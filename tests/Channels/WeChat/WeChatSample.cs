using CommunityBot.Channels.WeChat;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>An account to test with, and messages as WeChat writes them.</summary>
internal static class WeChatSample
{
    public const string AppId = "wx0123456789abcdef";
    public const string Token = "communitybot";

    // Its last character has spare bits set, which strict base64 readers refuse.
    public const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    public const string PreviousKey = "ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkj";
    public const string Account = "gh_97417a04a28d";
    public const string Resident = "o9AgO5Kd5ggOC-bXrbNODIiE3bGY";
    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);

    public static WeChatOptions Options(string mode = "safe") => new()
    {
        AppId = AppId,
        Token = Token,
        EncodingAESKey = Key,
        PreviousEncodingAESKey = PreviousKey,
        Mode = mode,
    };

    public static WeChatGate Gate(string mode = "safe") => new(new OptionsWrapper<WeChatOptions>(Options(mode)), new WeChatClock(new OptionsWrapper<WeChatOptions>(Options(mode)), TimeProvider.System));

    public static WeChatKey KeyOf(string encoded) =>
        WeChatKey.TryParse(encoded, out var key) ? key : throw new ArgumentException("Not an EncodingAESKey.", nameof(encoded));

    public static WeChatCrypto Crypto(string encodedKey = Key, string receiver = AppId) => new(Token, [KeyOf(encodedKey)], receiver);

    /// <summary>A text message; <paramref name="id"/> tells pushes apart.</summary>
    public static string TextXml(string content, string id = "1", DateTimeOffset? at = null) =>
        Xml($"<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{content}]]></Content><MsgId>{id}</MsgId>", at);

    public static string EventXml(string name, string fields = "", DateTimeOffset? at = null) =>
        Xml($"<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[{name}]]></Event>{fields}", at);

    public static string Xml(string fields, DateTimeOffset? at = null) =>
        $"<xml><ToUserName><![CDATA[{Account}]]></ToUserName><FromUserName><![CDATA[{Resident}]]></FromUserName>"
        + $"<CreateTime>{(at ?? Now).ToUnixTimeSeconds()}</CreateTime>{fields}</xml>";

    public static WeChatMessage Message(string xml) =>
        WeChatMessageReader.Read(WeChatFormats.Read(xml)!, AppId) ?? throw new ArgumentException("No message of WeChat.", nameof(xml));
}
