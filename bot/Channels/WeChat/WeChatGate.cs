using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Decides who may speak. Closed by default: unless plain mode was chosen, only what is signed and encrypted for this
/// account gets in, and a sender cannot talk the gate into a weaker mode.
/// </summary>
internal sealed partial class WeChatGate : IWeChatGate
{
    private const int Kilobyte = 1024;

    private readonly WeChatOptions _options;
    private readonly WeChatCrypto? _crypto;

    private readonly WeChatClock _clock;
    private readonly ILogger _logger;

    public WeChatGate(IOptions<WeChatOptions> options, WeChatClock clock, ILogger<WeChatGate>? logger = null)
    {
        (_options, _clock, _logger) = (options.Value, clock, logger ?? (ILogger)NullLogger.Instance);
        _crypto = _options.Protection == WeChatMode.Plain ? null : new WeChatCrypto(_options.Token, WeChatKey.Of(_options.EncodingAESKey, _options.PreviousEncodingAESKey), _options.AppId);
    }

    /// <summary>The largest body worth reading: in compat mode every message comes twice.</summary>
    public int MaximumBodyBytes => _options.Protection == WeChatMode.Compat ? 200 * Kilobyte : 64 * Kilobyte;

    /// <summary>The text to answer the account's settings page with, null when it is not WeChat that asks.</summary>
    public string? Verify(WeChatQuery query) => IsSigned(query) && IsRecent(query) ? query.Echo : null;

    /// <summary>Judges a POST.</summary>
    public WeChatAdmission Admit(WeChatQuery query, ReadOnlySpan<byte> body)
    {
        var (outer, format) = WeChatFormats.Read(body);
        if (outer is null)
        {
            return new WeChatAdmission.Refused(WeChatRefusal.NotAMessage);
        }

        if (outer is { All.Count: 1 } && outer["action"] == "CheckContainerPath")
        {
            return new WeChatAdmission.Probe();
        }

        return _crypto is null ? AdmitPlain(query, outer, format) : AdmitEncrypted(_crypto, query, outer, format);
    }

    /// <summary>A reply as it goes over the wire: sealed unless it answers a plain push.</summary>
    public string Close(string reply, WeChatAdmission.Admitted push, DateTimeOffset now) =>
        push.Key is null || _crypto is null ? reply : push.Format.Write(_crypto.Seal(reply, push.Key, now));

    private WeChatAdmission AdmitPlain(WeChatQuery query, WeChatFields fields, WeChatFormat format) =>
        !IsSigned(query) ? new WeChatAdmission.Refused(WeChatRefusal.WrongSignature)
            : !IsRecent(query) ? new WeChatAdmission.Refused(WeChatRefusal.WrongTime)
            : Message(query, fields, format, null);

    private WeChatAdmission AdmitEncrypted(WeChatCrypto crypto, WeChatQuery query, WeChatFields outer, WeChatFormat format)
    {
        if (query.EncryptType != "aes" || outer["Encrypt"] is not { } encrypted)
        {
            return new WeChatAdmission.Refused(WeChatRefusal.NotEncrypted);
        }

        // The other signature does not cover the message.
        if (crypto.Open(encrypted, query.MessageSignature, query.Timestamp, query.Nonce) is not { } opened)
        {
            return new WeChatAdmission.Refused(WeChatRefusal.NotOpened);
        }

        if (!IsRecent(query))
        {
            return new WeChatAdmission.Refused(WeChatRefusal.WrongTime);
        }

        return WeChatFormats.Read(opened.Bytes).Fields is { } inner
            ? Message(query, inner, format, opened.Key)
            : new WeChatAdmission.Refused(WeChatRefusal.NotAMessage);
    }

    private WeChatAdmission Message(WeChatQuery query, WeChatFields fields, WeChatFormat format, WeChatKey? key)
    {
        // No signature covers the address's openid, so that whoever forges one would write the other to match, and that
        // both are always the same is inferred and nowhere written: a difference is told of, and costs nobody an answer.
        if (query.OpenId is { } openId && fields["FromUserName"] is { } sender && openId != sender)
        {
            LogAnotherSender(fields["Event"] ?? fields["MsgType"] ?? "");
        }

        return WeChatMessageReader.Read(fields, _options.AppId) is { } message
            ? new WeChatAdmission.Admitted(message, format, key)
            : new WeChatAdmission.Refused(WeChatRefusal.NotAMessage);
    }

    private bool IsSigned(WeChatQuery query) =>
        WeChatSignature.Matches(query.Signature, _options.Token, query.Timestamp, query.Nonce);

    private bool IsRecent(WeChatQuery query) => _clock.IsRecent(query.Timestamp);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A push ({Kind}) names another sender in its address than in its body; the body counts.")]
    private partial void LogAnotherSender(string kind);
}
