using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Dialogs.Handover;

/// <summary>What staff can tap.</summary>
internal static class MessageButtons
{
    /// <summary>Takes the next resident.</summary>
    public static MessageButton Next => new(HandoverText.ButtonNext, HandoverText.ButtonNext);
}
