using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Community;

/// <summary>A post that does something for the community. Persons are never named.</summary>
public sealed record Role
{
    /// <summary>The key, for example R02.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>社区, 物业, 志愿 …, as written in the files.</summary>
    public string Side { get; init; } = "";

    /// <summary>Estates, events or places the role is for, in the words of the files.</summary>
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>What the role may do, in the words of the files.</summary>
    public ImmutableArray<string> Tasks { get; init; } = [];

    /// <summary>When it can be reached, in words.</summary>
    public string DutyHours { get; init; } = "";

    /// <summary>The telephone, or words that say where it is posted; null when none is given out.</summary>
    public string? Phone { get; init; }

    /// <summary>The role that takes over when this one does not act; null at the top of the community.</summary>
    public string? EscalatesTo { get; init; }
}
