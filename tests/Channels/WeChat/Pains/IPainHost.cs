using CommunityBot.Dialogs.Community;

namespace CommunityBot.Tests.Channels.WeChat.Pains;

/// <summary>A bot's server as the platform meets it: ours, or one that does what the SDKs of the last ten years did.</summary>
internal interface IPainHost : IAsyncDisposable
{
    /// <summary>Where it takes pushes.</summary>
    Uri WeChat { get; }

    /// <summary>Says something by customer-service message; what goes wrong is its own affair.</summary>
    Task SayAsync(string openId, string words);

    /// <summary>Where a resident is, in WGS-84.</summary>
    /// <param name="point">As it was pushed.</param>
    /// <param name="byItself">Whether the phone told it by itself (LOCATION) or the resident pinned it (location).</param>
    GeoPoint Place(GeoPoint point, bool byItself);
}
