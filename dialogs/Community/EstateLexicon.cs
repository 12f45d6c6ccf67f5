using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Community;

/// <summary>The names residents call the estates by.</summary>
internal static class EstateLexicon
{
    /// <summary>The terms for a version of the neighbourhood; a name's remark in parentheses is not said.</summary>
    public static IEnumerable<LexiconTerm> Terms(Neighbourhood neighbourhood) =>
        from estate in neighbourhood.Estates
        let name = CommunityCells.SpokenName(estate.Name)
        from text in new[] { name, name.Split('(', '\uFF08')[0] }.Concat(estate.Aliases).SelectMany(Said).Distinct()
        select new LexiconTerm(text, TermKinds.Estate, estate.Id);

    // 老机械厂家属院 is 机械厂院 to those who live there.
    private static IEnumerable<string> Said(string name)
    {
        if (!name.EndsWith(NeighbourhoodText.FamilyYard, StringComparison.Ordinal))
        {
            return [name];
        }

        var factory = name[..^NeighbourhoodText.FamilyYard.Length];
        factory = factory.StartsWith(NeighbourhoodText.OldFactory, StringComparison.Ordinal) ? factory[NeighbourhoodText.OldFactory.Length..] : factory;
        return factory.Length < 3 ? [name] : [name, factory, .. NeighbourhoodText.FamilyYardSaid.Select(yard => factory + yard)];
    }
}
