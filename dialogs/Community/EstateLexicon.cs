using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Community;

/// <summary>The names residents call the estates by.</summary>
internal static class EstateLexicon
{
    private const string FamilyYard = "家属院";

    // What people make of a factory's 家属院.
    private static readonly string[] Yards = ["院", "院子", "老院", "老院子", "大院", "家属楼", "家属区"];

    /// <summary>The terms for a version of the neighbourhood; a name's remark in parentheses is not said.</summary>
    public static IEnumerable<LexiconTerm> Terms(Neighbourhood neighbourhood) =>
        from estate in neighbourhood.Estates
        let name = CommunityCells.SpokenName(estate.Name)
        from text in new[] { name, name.Split('(', '\uFF08')[0] }.Concat(estate.Aliases).SelectMany(Said).Distinct()
        select new LexiconTerm(text, TermKinds.Estate, estate.Id);

    // 老机械厂家属院 is 机械厂院 to those who live there.
    private static IEnumerable<string> Said(string name)
    {
        var factory = name.EndsWith(FamilyYard, StringComparison.Ordinal) ? name[..^FamilyYard.Length].TrimStart('老') : "";
        return factory.Length < 2 ? [name] : [name, .. Yards.Select(yard => factory + yard)];
    }
}
