using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Routing;

/// <summary>Tells the codes of the community from all others that the menu's scanner reads: parcels, shops, payments.</summary>
internal sealed class MenuScans(IEnumerable<CodeKind> kinds)
{
    private readonly CodeKind[] _kinds = [.. kinds];

    /// <summary>What to say of a code that is none of ours; null for one that is, and for everything else.</summary>
    public string? Refusal(IEventActivity activity) =>
        activity.Value is MenuScan scan && !_kinds.Any(kind => kind.Knows(scan.Code)) ? RoutingText.NotOurCode : null;
}
