using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>All that an answer of the directory depends on.</summary>
internal sealed record DirectorySituation
{
    public required Reading Reading { get; init; }

    /// <summary>The community's local time.</summary>
    public required DateTime Now { get; init; }

    /// <summary>How fast the asker walks.</summary>
    public WalkingPace Pace { get; init; } = WalkingPace.Ordinary;

    /// <summary>The point pinned in this very message.</summary>
    public GeoPoint? Pin { get; init; }

    /// <summary>Where the resident was or lives, as far as they told: the point pinned lately, otherwise the home's estate.</summary>
    public GeoPoint? Known { get; init; }

    /// <summary>What was last spoken of; null when that is too long ago.</summary>
    public DirectoryContext? Context { get; init; }

    /// <summary>Ids of the places the resident said have gone, and nobody has looked at since.</summary>
    public ImmutableArray<string> Doubted { get; init; } = [];

    /// <summary>The question this message may answer; null when none is open.</summary>
    public DirectoryQuestion? Asked { get; init; }
}
