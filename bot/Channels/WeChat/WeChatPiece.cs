using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Channels.WeChat;

/// <summary>One message of an answer, before it is known by which way it goes.</summary>
/// <param name="Words">What is read; empty for a message without words.</param>
/// <param name="Options">What can be tapped below the words.</param>
internal sealed record WeChatPiece(string Words, IReadOnlyList<WeChatOption> Options)
{
    /// <summary>The account's own people take over; nothing is shown.</summary>
    public static readonly WeChatPiece Transfer = new("", []);

    /// <summary>The picture it is instead of words: an address, or an id the channel knows; null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>The card it is instead of words.</summary>
    public WeChatReply.Article? Article { get; init; }

    /// <summary>As a passive reply; null for a picture, which the platform must be given first.</summary>
    public WeChatReply? AsReply(bool canTap = true) => ReferenceEquals(this, Transfer) ? new WeChatReply.Transfer()
        : Article is not null ? Article
        : Picture is not null ? null
        : new WeChatReply.Text(canTap ? WeChatReplies.Linked(Words, Options) : WeChatReplies.Numbered(Words, Options));

    /// <summary>As a message to keep, in what else is known of that.</summary>
    public OutboundMessage AsMessage(OutboundMessage message) => message with
    {
        Text = Words,
        Buttons = [.. Options.Select(option => new MessageButton(option.Title, option.Content))],
        Photo = Picture,
    };
}
