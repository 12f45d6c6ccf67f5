using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Community;

/// <summary>A housing estate 小区.</summary>
public sealed record Estate
{
    /// <summary>The key, for example EST01.</summary>
    public required string Id { get; init; }

    /// <summary>The name residents read, with its sample mark where there is one.</summary>
    public required string Name { get; init; }

    /// <summary>Names residents use, slips of pen and tongue among them.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>商品房, 老旧小区, 家属院 …, as written in the files.</summary>
    public string Type { get; init; } = "";

    /// <summary>The role that looks after the estate.</summary>
    public required string PropertyRole { get; init; }

    /// <summary>Without a property company the community itself takes repairs.</summary>
    public bool HasPropertyCompany { get; init; }

    /// <summary>The middle of the estate in GCJ-02.</summary>
    public required GeoPoint Center { get; init; }

    public ImmutableArray<string> Gates { get; init; } = [];

    public ImmutableArray<string> Grids { get; init; } = [];

    /// <summary>The telephone for the night; null when none is known.</summary>
    public string? NightPhone { get; init; }
}
