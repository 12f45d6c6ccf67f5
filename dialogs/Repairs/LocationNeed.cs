using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// What a crew must know of the place before it can set out for a fault of a category: one of several alternatives,
/// each a set of parts. No alternative means that no place is needed.
/// </summary>
/// <param name="Alternatives">The sets of parts, the usual one first.</param>
internal sealed record LocationNeed(ImmutableArray<ImmutableArray<LocationPart>> Alternatives)
{
    /// <summary>No place is needed, as for a suggestion.</summary>
    public static LocationNeed None { get; } = new(ImmutableArray<ImmutableArray<LocationPart>>.Empty);

    /// <summary>Whether the category needs to know the place at all.</summary>
    public bool IsNone => Alternatives.IsEmpty;

    /// <summary>
    /// Reads the <c>min_location</c> column: parts joined by +, alternatives by 或, or a word that asks for nothing;
    /// null when a word is unknown.
    /// </summary>
    public static LocationNeed? Parse(string text)
    {
        if (FaultVocabulary.AsksNoPlace(text))
        {
            return None;
        }

        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<LocationPart>>();
        foreach (var alternative in text.Split(FaultVocabulary.Or))
        {
            var parts = alternative.Split('+').Select(FaultVocabulary.Part).ToArray();
            if (parts.Contains(null))
            {
                return null;
            }

            alternatives.Add([.. parts.Select(part => part!.Value)]);
        }

        return new LocationNeed(alternatives.ToImmutable());
    }

    /// <summary>The parts still missing from a place by the alternative that lacks the fewest; empty when a crew can set out.</summary>
    public ImmutableArray<LocationPart> MissingFrom(RepairPlace place) =>
        IsNone ? [] : Alternatives.Select(parts => parts.Where(part => !place.Has(part)).ToImmutableArray()).MinBy(parts => parts.Length);
}
