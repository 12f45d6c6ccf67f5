using System.Security.Cryptography;
using System.Text;
using CommunityBot.Channels.WeChat;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WebChat;

/// <summary>The platform's end of the envelope: signs and seals a push as the host's own settings ask, and opens the reply.</summary>
internal sealed class DevEnvelope(IOptions<WeChatOptions> options, TimeProvider clock)
{
    private readonly WeChatOptions _options = options.Value;

    /// <summary>How the host under test wants its pushes.</summary>
    public WeChatMode Mode => _options.Protection;

    /// <summary>A push ready to be posted: the query string and the body.</summary>
    public (string Query, string Body) Seal(string push, string openid)
    {
        var (query, body) = Mode == WeChatMode.Plain ? Plainly(push) : Safely(push);
        return ($"{query}&openid={Uri.EscapeDataString(openid)}", body);
    }

    /// <summary>The XML inside a reply; null when its seal is not one the platform would accept.</summary>
    public string? Open(string reply)
    {
        if (Mode == WeChatMode.Plain)
        {
            return reply;
        }

        string Part(string name) => DevScreen.Element(reply, name) ?? "";
        var opened = Crypto().Open(Part("Encrypt"), Part("MsgSignature"), Part("TimeStamp"), Part("Nonce"));
        return opened is null ? null : Encoding.UTF8.GetString(opened.Bytes);
    }

    private (string Query, string Body) Plainly(string push)
    {
        var (timestamp, nonce) = ($"{clock.GetUtcNow().ToUnixTimeSeconds()}", RandomNumberGenerator.GetString("0123456789", 10));
        return ($"signature={WeChatSignature.Of(_options.Token, timestamp, nonce)}&timestamp={timestamp}&nonce={nonce}", push);
    }

    private (string Query, string Body) Safely(string push)
    {
        var seal = Crypto().Seal(push, Key(), clock.GetUtcNow());
        var signature = WeChatSignature.Of(_options.Token, $"{seal.Timestamp}", seal.Nonce);
        return (
            $"signature={signature}&timestamp={seal.Timestamp}&nonce={seal.Nonce}&encrypt_type=aes&msg_signature={seal.Signature}",
            $"<xml><ToUserName><![CDATA[{DevPush.Account}]]></ToUserName><Encrypt><![CDATA[{seal.Encrypted}]]></Encrypt></xml>");
    }

    private WeChatCrypto Crypto() => new(_options.Token, [Key()], _options.AppId);

    private WeChatKey Key() => WeChatKey.TryParse(_options.EncodingAESKey, out var key)
        ? key
        : throw new InvalidOperationException("WeChat:EncodingAESKey is not a key of 43 letters and digits.");
}
