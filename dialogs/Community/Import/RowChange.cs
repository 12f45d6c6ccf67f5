using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Community;

/// <summary>One row that an import adds, changes or removes.</summary>
/// <param name="File">The file.</param>
/// <param name="Row">What names the row, with its title.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Fields">The cells that change, for a changed row.</param>
public sealed record RowChange(string File, string Row, RowChangeKind Kind, ImmutableArray<FieldChange> Fields)
{
    /// <inheritdoc/>
    public override string ToString() => ImportText.Change(this);

    /// <inheritdoc/>
    public bool Equals(RowChange? other) => other is not null && (File, Row, Kind) == (other.File, other.Row, other.Kind) && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Row, Kind, Fields.Length);
}

/// <summary>What an import does to a row.</summary>
public enum RowChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>A cell that changes.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Before">What it holds now.</param>
/// <param name="After">What it would hold.</param>
public sealed record FieldChange(string Column, string Before, string After);
