using CommunityBot.Dialogs.Community;

namespace CommunityBot.Channels.WeChat;

/// <summary>What every push carries.</summary>
/// <param name="Account">The account's original id (gh_…).</param>
/// <param name="OpenId">The resident, as this account knows them.</param>
/// <param name="CreatedAt">When it happened, to the second.</param>
/// <param name="PushId">The same for every delivery of one push, and for no other push.</param>
internal sealed record WeChatStamp(string Account, string OpenId, DateTimeOffset CreatedAt, string PushId);

/// <summary>One push of WeChat, in its own words.</summary>
internal abstract record WeChatMessage
{
    private WeChatMessage(WeChatStamp stamp) => Stamp = stamp;

    public WeChatStamp Stamp { get; }

    /// <summary>Whether the resident did this to be answered, unlike a position report or the outcome of a delivery.</summary>
    public virtual bool AwaitsAnswer => true;

    /// <summary>Whether it must come through however much there is to do: erasures, and whether a person talks with the resident.</summary>
    public virtual bool MustBeSeen => false;

    /// <summary>What the resident wrote, or WeChat heard them say; null for anything else.</summary>
    public virtual string? Words => null;

    /// <param name="MenuItem">The id of the tapped option when it was one of ours.</param>
    public sealed record Text(WeChatStamp Stamp, string Content, string? MenuItem) : WeChatMessage(Stamp)
    {
        public override string? Words => Content;
    }

    /// <param name="MediaId">Names the file to the API for three days.</param>
    public sealed record Image(WeChatStamp Stamp, string? MediaId, string? PictureUrl) : WeChatMessage(Stamp);

    /// <param name="Recognition">What WeChat heard; accounts have got none since 2023.</param>
    public sealed record Voice(WeChatStamp Stamp, string? MediaId, string Format, string? Recognition) : WeChatMessage(Stamp)
    {
        public override string? Words => Recognition;
    }

    public sealed record Video(WeChatStamp Stamp, string? MediaId, string? ThumbMediaId) : WeChatMessage(Stamp);

    /// <param name="Gcj02">The pin in the datum of Tencent's map.</param>
    public sealed record Location(WeChatStamp Stamp, GeoPoint Gcj02, string? Label) : WeChatMessage(Stamp);

    public sealed record Link(WeChatStamp Stamp, string? Title, string? Description, string? Url) : WeChatMessage(Stamp);

    public sealed record File(WeChatStamp Stamp, string? Title, string? Description) : WeChatMessage(Stamp);

    /// <summary>A message of a kind we cannot read.</summary>
    public sealed record Other(WeChatStamp Stamp, string Kind) : WeChatMessage(Stamp);

    /// <param name="Scene">The QR code's scene, null when the account was found otherwise.</param>
    public sealed record Subscribe(WeChatStamp Stamp, string? Scene) : WeChatMessage(Stamp);

    public sealed record Unsubscribe(WeChatStamp Stamp) : WeChatMessage(Stamp)
    {
        public override bool AwaitsAnswer => false;

        public override bool MustBeSeen => true;
    }

    /// <summary>A follower scanned one of the account's QR codes.</summary>
    public sealed record Scan(WeChatStamp Stamp, string Scene) : WeChatMessage(Stamp);

    /// <summary>Where the phone is, by GPS; comes by itself.</summary>
    public sealed record LocationReport(WeChatStamp Stamp, GeoPoint Wgs84) : WeChatMessage(Stamp)
    {
        public override bool AwaitsAnswer => false;
    }

    /// <summary>A tap on a menu item that speaks.</summary>
    public sealed record Click(WeChatStamp Stamp, string Key) : WeChatMessage(Stamp);

    /// <summary>A tap on a menu item that opens a page.</summary>
    public sealed record View(WeChatStamp Stamp, string Url) : WeChatMessage(Stamp)
    {
        public override bool AwaitsAnswer => false;
    }

    /// <param name="Name">The event's name in lower case.</param>
    /// <param name="Fields">All it carries, by path.</param>
    /// <param name="Value">The same as a typed object, for the events of <see cref="WeChatEventValues"/>.</param>
    public sealed record OtherEvent(WeChatStamp Stamp, string Name, IReadOnlyDictionary<string, string> Fields, object? Value = null) : WeChatMessage(Stamp)
    {
        // The phone shows that it waits.
        public override bool AwaitsAnswer => Name == "scancode_waitmsg";

        public override bool MustBeSeen => Name.StartsWith("user_authorization_", StringComparison.Ordinal) || Name.StartsWith("kf_", StringComparison.Ordinal);
    }
}
