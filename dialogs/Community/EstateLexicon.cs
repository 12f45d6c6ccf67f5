using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Community;

/// <summary>The names residents call the estates by.</summary>
internal static class EstateLexicon
{
    /// <summary>The terms for a version of the neighbourhood; a name's remark in parentheses is not said.</summary>
    public static IEnumerable<LexiconTerm> Terms(Neighbourhood neighbourhood) =>
        from estate in neighbourhood.Estates
        let name = CommunityCells.SpokenName(estate.Name)
        from text in new[] { name, name.Split('(', '\uFF08')[0] }.Concat(estate.Aliases).Distinct()
        select new LexiconTerm(text, TermKinds.Estate, estate.Id);
}
