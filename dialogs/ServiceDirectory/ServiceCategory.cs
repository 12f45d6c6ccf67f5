using System.Collections.Immutable;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>A trade of the directory.</summary>
internal sealed record ServiceCategory
{
    /// <summary>The key, for example B_PHARM.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required ServiceClass Class { get; init; }

    /// <summary>Within how many minutes' walk a circle should have one; null where no rule asks for it.</summary>
    public int? WalkTier { get; init; }

    /// <summary>Words residents use for it.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>The trade whose places answer the same wish, to be offered after this one's; null for most.</summary>
    public string? MergedWith { get; init; }

    /// <summary>The name as people say it: up to the first stroke or parenthesis.</summary>
    public string SpokenName => Name.Split('/', '(', '\uFF08')[0];
}
