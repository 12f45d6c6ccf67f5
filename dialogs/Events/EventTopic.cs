using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>Which events are meant, small enough to be remembered. Nothing set means all of them.</summary>
internal sealed record EventTopic
{
    public static EventTopic Everything { get; } = new();

    /// <summary>Ids of events named by a word of their own; when set, nothing else counts.</summary>
    public ImmutableArray<string> Events { get; init; } = [];

    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Ids of venues.</summary>
    public ImmutableArray<string> Venues { get; init; } = [];

    /// <summary>Words of which one must stand in the audience.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>Whether events were named one by one.</summary>
    public bool IsNamed => !Events.IsEmpty;

    /// <summary>Whether anything narrows the events.</summary>
    public bool IsEverything => Events.IsEmpty && Categories.IsEmpty && Venues.IsEmpty && Audiences.IsEmpty;

    /// <summary>The same at some venues: those of the events that are held there, else those like them that are; unchanged where none is.</summary>
    public EventTopic At(IReadOnlySet<string> venues, EventCatalog events)
    {
        var meant = Events.Select(events.Find).OfType<CommunityEvent>().ToArray();
        ImmutableArray<string> there = [.. meant.Where(community => venues.Contains(community.Venue.Id)).Select(community => community.Id)];
        ImmutableArray<string> like = there.IsEmpty ? [.. events.All.Where(community => venues.Contains(community.Venue.Id) && Array.Exists(meant, one => one.Category == community.Category && one.Registration == community.Registration)).Select(community => community.Id)] : there;
        return like.IsEmpty ? this : new EventTopic { Events = like };
    }

    /// <summary>Whether an event is meant.</summary>
    public bool Means(CommunityEvent community) => IsNamed
        ? Events.Contains(community.Id)
        : (Categories.IsEmpty || Categories.Contains(community.Category))
            && (Venues.IsEmpty || Venues.Contains(community.Venue.Id))
            && (Audiences.IsEmpty || community.Audience.Any(audience => Audiences.Any(word => audience.Contains(word, StringComparison.Ordinal))));
}
