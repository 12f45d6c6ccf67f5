using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Channels.WeChat;

/// <summary>Says something to somebody who is not waiting for it.</summary>
internal interface IWeChatSpeech
{
    /// <summary>Whether the account can do so at all.</summary>
    bool IsPossible { get; }

    /// <summary>Whether the client has links that speak for the resident; else what can be said is numbered.</summary>
    bool CanTap { get; }

    /// <summary>Notes that somebody did something that may allow us to speak.</summary>
    void Note(string conversation, WeChatMessage message);

    /// <summary>Shows that an answer is being worked at; nobody waits for it, and nothing depends on it.</summary>
    void ShowTyping(string openId);

    /// <summary>Says a message once, however often it is asked to.</summary>
    /// <returns>What came of it; null when this way is closed now.</returns>
    Task<DeliveryOutcome?> SayAsync(string openId, OutboundMessage message, CancellationToken cancellationToken);
}
