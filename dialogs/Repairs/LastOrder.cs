using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>The order a conversation was last about, and what the resident was asked of it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">When it was filed or last spoken of.</param>
/// <param name="Joined">Whether it is a neighbour's, which the resident joined.</param>
/// <param name="AwaitsScore">Whether a score was asked for.</param>
internal sealed record LastOrder(string Number, DateTimeOffset At, bool Joined = false, bool AwaitsScore = false)
{
    // Photos, pins and corrections of one person within ten minutes belong together.
    private static readonly TimeSpan Joins = TimeSpan.FromMinutes(10);

    /// <summary>The orders last listed, in their order; a bare 「第二个」 or 「下水道」 means one of them.</summary>
    public ImmutableArray<ListedOrder> Listed { get; init; } = [];

    /// <summary>The orders filed one after another in the last minutes, in their order; 「第二个撤了」 means one of them.</summary>
    public ImmutableArray<string> Filed { get; init; } = [];

    /// <summary>The neighbour's order that was left for this one; its spot named again, it is meant after all.</summary>
    public string? Left { get; init; }

    /// <summary>The part of its place that a refused correction asked for; a bare number is it.</summary>
    public LocationPart? Asked { get; init; }

    /// <summary>Whether a photo or a bare correction sent now still belongs to the order.</summary>
    public bool IsFresh(DateTimeOffset now) => now - At <= Joins;
}

/// <summary>An order in a list.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Category">Its fault category's code.</param>
internal sealed record ListedOrder(string Number, string Category);
