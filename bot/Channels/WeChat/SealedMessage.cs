namespace CommunityBot.Channels.WeChat;

/// <summary>An encrypted reply with its signature.</summary>
/// <param name="Encrypted">The encrypted envelope in base64.</param>
/// <param name="Signature">The signature over the token and the other three.</param>
/// <param name="Timestamp">Seconds since 1970.</param>
/// <param name="Nonce">Random digits.</param>
internal sealed record SealedMessage(string Encrypted, string Signature, long Timestamp, string Nonce);
