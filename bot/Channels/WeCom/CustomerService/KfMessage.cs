using CommunityBot.Channels.WeChat;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>One entry of an account's messages that concerns a resident.</summary>
/// <param name="Message">What the resident did.</param>
/// <param name="WelcomeCode">Allows one greeting within twenty seconds; null for all but a first opening of the conversation.</param>
/// <param name="FailedId">The id of a message of ours that did not arrive; null for all other entries.</param>
/// <param name="IsByPerson">Whether one of the account's own people wrote it.</param>
internal sealed record KfMessage(WeChatMessage Message, string? WelcomeCode = null, string? FailedId = null, bool IsByPerson = false)
{
    /// <summary>The resident's id.</summary>
    public string Resident => Message.Stamp.OpenId;

    /// <summary>The account they wrote to.</summary>
    public string Account => Message.Stamp.Account;

    /// <summary>When.</summary>
    public DateTimeOffset At => Message.Stamp.CreatedAt;

    /// <summary>Whether it lets us speak: only the resident's own words do.</summary>
    public bool IsSaid => !IsByPerson && Message is not (WeChatMessage.OtherEvent or WeChatMessage.Subscribe or WeChatMessage.Scan);
}
