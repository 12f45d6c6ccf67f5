using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CommunityBot.WeChatSimulator.Pushes;

/// <summary>Signs and seals pushes for one account in one mode and format.</summary>
/// <param name="settings">The account.</param>
/// <param name="key">The key to seal under: the account's, or the one before its last change, which the platform goes on using for a while.</param>
internal sealed class PushEnvelope(SimulatorSettings settings, string? key = null) : IDisposable
{
    private readonly MessageSeal _seal = new(settings.Token, key ?? settings.EncodingAESKey, settings.AppId);

    /// <summary>Opens replies to what was sealed here.</summary>
    public MessageSeal Seal => _seal;

    /// <summary>The query and the body of a push; every delivery of it uses these same two.</summary>
    public (string Query, string Body) Close(Push push)
    {
        var words = push.Write(settings.Account, settings.Format);
        var timestamp = push.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = RandomNumberGenerator.GetString("0123456789", 10);
        var query = $"signature={_seal.Sign(timestamp, nonce)}&timestamp={timestamp}&nonce={nonce}&openid={Uri.EscapeDataString(push.OpenId)}";
        if (settings.Mode == PushMode.Plain)
        {
            return (query, words);
        }

        var encrypted = _seal.Encrypt(words);
        return ($"{query}&encrypt_type=aes&msg_signature={_seal.Sign(timestamp, nonce, encrypted)}", Body(words, encrypted));
    }

    /// <summary>The query the account's settings page asks by, with an echostr in plain words even in safe mode (wechat-channel §1.1).</summary>
    public string Verification(string echo, DateTimeOffset at)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = RandomNumberGenerator.GetString("0123456789", 10);
        return $"signature={_seal.Sign(timestamp, nonce)}&echostr={echo}&timestamp={timestamp}&nonce={nonce}";
    }

    /// <inheritdoc/>
    public void Dispose() => _seal.Dispose();

    // In compat mode all that the plain message says stands beside its seal.
    private string Body(string words, string encrypted)
    {
        if (settings.Format == PushFormat.Xml)
        {
            var plain = settings.Mode == PushMode.Compat ? words["<xml>".Length..^"</xml>".Length] : $"<ToUserName><![CDATA[{settings.Account}]]></ToUserName>";
            return $"<xml>{plain}<Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>";
        }

        var body = settings.Mode == PushMode.Compat ? (JsonObject)JsonNode.Parse(words)! : new JsonObject { ["ToUserName"] = settings.Account };
        body["Encrypt"] = encrypted;
        return body.ToJsonString(JsonText.Raw);
    }
}
