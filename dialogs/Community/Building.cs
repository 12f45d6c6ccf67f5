using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Community;

/// <summary>A building 楼 of an estate.</summary>
public sealed record Building
{
    /// <summary>The key, for example EST01-B03.</summary>
    public required string Id { get; init; }

    /// <summary>The estate's id.</summary>
    public required string Estate { get; init; }

    /// <summary>Its number within the estate, for example 3.</summary>
    public required string Number { get; init; }

    /// <summary>Ways to say the number: 3号楼, 3栋 …</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public int Units { get; init; }

    public int Floors { get; init; }

    public int ElevatorsPerUnit { get; init; }
}
