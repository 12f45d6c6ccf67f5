using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Everything an answer about events depends on.</summary>
internal sealed record EventSituation
{
    public required Reading Reading { get; init; }

    /// <summary>Now, local.</summary>
    public required DateTime Now { get; init; }

    public required EventCatalog Events { get; init; }

    /// <summary>What was spoken of before.</summary>
    public EventsContext Context { get; init; } = new();

    /// <summary>The role that answers residents; null when the files name none.</summary>
    public Role? Office { get; init; }

    /// <summary>Where residents reach this host, null when nobody configured it.</summary>
    public Uri? PublicAddress { get; init; }
}
