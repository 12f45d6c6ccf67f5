using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Community;

/// <summary>What an import would do, before it does anything.</summary>
/// <param name="Files">The whole community as it would be.</param>
/// <param name="Onto">The version it was planned on; null before the first one.</param>
/// <param name="Changes">What would be added, changed and removed.</param>
/// <param name="Problems">Everything that is wrong; the import is possible only without any.</param>
public sealed record ImportPlan(CommunityFiles Files, string? Onto, ImmutableArray<RowChange> Changes, ImmutableArray<ImportProblem> Problems)
{
    /// <summary>Whether there is anything to import and nothing wrong with it.</summary>
    public bool IsPossible => Problems.IsEmpty && !Changes.IsEmpty;
}
