using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>One message of an answer as it goes to the platform, and as it is kept when it cannot go.</summary>
/// <param name="Kind">The platform's msgtype, or <see cref="Transfer"/>.</param>
/// <param name="Content">What stands under that name, as JSON.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Buttons">What can be tapped below it.</param>
internal sealed record KfPiece(string Kind, string Content, string Words, IReadOnlyList<MessageButton> Buttons)
{
    /// <summary>No message: gives the resident to the account's own people.</summary>
    public const string Transfer = "transfer";

    /// <summary>A picture of ours by its id; the platform gets it when it is sent.</summary>
    public const string Photo = "photo";

    /// <summary>A card that opens a page; the platform wants a picture on it, which it gets when it is sent.</summary>
    public const string Link = "link";
}
