using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeCom.CustomerService;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeCom;

/// <summary>Lets in what the corporation's own messages are: always encrypted, signed over the encrypted part, and for this corporation.</summary>
internal sealed class WeComGate : IWeChatGate
{
    private readonly WeComOptions _options;
    private readonly WeChatCrypto _crypto;
    private readonly WeChatClock _clock;
    private readonly KfReader _customers;

    public WeComGate(IOptions<WeComOptions> options, WeChatClock clock, KfReader customers)
    {
        (_options, _clock, _customers) = (options.Value, clock, customers);
        _crypto = new WeChatCrypto(_options.Token, WeChatKey.Of(_options.EncodingAESKey, _options.PreviousEncodingAESKey), _options.CorpId);
    }

    /// <inheritdoc/>
    public int MaximumBodyBytes => 64 * 1024;

    /// <inheritdoc/>
    public string? Verify(WeChatQuery query) =>
        // Some callers leave the plus signs of base64 as they are, and a query reads them as spaces.
        query.Echo?.Replace(' ', '+') is { } echo && _crypto.Open(echo, query.MessageSignature, query.Timestamp, query.Nonce) is { } opened && _clock.IsRecent(query.Timestamp)
            ? WeChatFormats.Text(opened.Bytes)
            : null;

    /// <inheritdoc/>
    public WeChatAdmission Admit(WeChatQuery query, ReadOnlySpan<byte> body)
    {
        if (WeChatXml.Read(WeChatFormats.Text(body)) is not { } outer)
        {
            return new WeChatAdmission.Refused(WeChatRefusal.NotAMessage);
        }

        if (outer["Encrypt"] is not { } encrypted)
        {
            return new WeChatAdmission.Refused(WeChatRefusal.NotEncrypted);
        }

        if (_crypto.Open(encrypted, query.MessageSignature, query.Timestamp, query.Nonce) is not { } opened)
        {
            return new WeChatAdmission.Refused(WeChatRefusal.NotOpened);
        }

        if (!_clock.IsRecent(query.Timestamp))
        {
            return new WeChatAdmission.Refused(WeChatRefusal.WrongTime);
        }

        var inner = WeChatXml.Read(WeChatFormats.Text(opened.Bytes));
        if (inner?["Event"] == "kf_msg_or_event" && WeChatNames.AreSafe(inner["OpenKfId"]))
        {
            return new WeChatAdmission.News(() => _customers.TellAsync(inner["OpenKfId"]!, inner["Token"]));
        }

        if (inner?["AgentID"] is { } agent && _options.AgentId != 0 && agent != _options.AgentId.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            return new WeChatAdmission.Refused(WeChatRefusal.AnotherAgent);
        }

        return inner is not null && WeChatMessageReader.Read(inner, _options.CorpId) is { } message
            ? new WeChatAdmission.Admitted(message, WeChatFormat.Xml, opened.Key)
            : new WeChatAdmission.Refused(WeChatRefusal.NotAMessage);
    }

    /// <inheritdoc/>
    public string Close(string reply, WeChatAdmission.Admitted push, DateTimeOffset now) =>
        push.Format.Write(_crypto.Seal(reply, push.Key!, now));
}
