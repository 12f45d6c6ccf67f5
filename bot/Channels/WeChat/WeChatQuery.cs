using Microsoft.Extensions.Primitives;

namespace CommunityBot.Channels.WeChat;

/// <summary>What WeChat writes into the address it calls. A value given twice counts as not given.</summary>
internal sealed record WeChatQuery(
    string? Signature,
    string? Timestamp,
    string? Nonce,
    string? EncryptType,
    string? MessageSignature,
    string? Echo,
    string? OpenId = null)
{
    public static WeChatQuery Of(IQueryCollection query)
    {
        return new WeChatQuery(
            Single(query["signature"]),
            Single(query["timestamp"]),
            Single(query["nonce"]),
            Single(query["encrypt_type"]),
            Single(query["msg_signature"]),
            Single(query["echostr"]),
            Single(query["openid"]));

        static string? Single(StringValues values) => values is [{ Length: > 0 } value] ? value : null;
    }
}
