using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The words residents use for trades, places and what they offer, out of the slice's word files and the directory itself.</summary>
internal static class DirectoryLexicon
{
    private const int ShortestWord = 2;

    private static readonly string[] WordFiles = ["ServiceDirectory.lexicon.zh-CN.json", "ServiceDirectory.needs.zh-CN.json"];

    /// <summary>The terms for a version of the directory.</summary>
    public static IEnumerable<LexiconTerm> Terms(ServiceCatalog catalog)
    {
        var tradeWords = catalog.Categories.SelectMany(category => category.Synonyms.Append(category.SpokenName)).ToHashSet();
        return catalog.Categories.SelectMany(Trade)
            .Concat(catalog.Services.SelectMany(service => Place(service, tradeWords)))
            .Concat(catalog.Gone.SelectMany(service => Gone(service, tradeWords)))
            .Concat(WordFiles.SelectMany(file => LexiconFile.Load(typeof(DirectoryLexicon).Assembly, file)))
            .Distinct();
    }

    private static IEnumerable<LexiconTerm> Trade(ServiceCategory category) =>
        category.Synonyms.Append(category.Name).Append(category.SpokenName).Select(word => new LexiconTerm(word, TermKinds.PlaceCategory, category.Code));

    private static IEnumerable<LexiconTerm> Place(Service service, HashSet<string> tradeWords)
    {
        var name = CommunityCells.SpokenName(service.Name);
        // 「图文快印·证件照」 goes by the half that is no word for a trade.
        var whole = new[] { name, CommunityCells.SpokenName(service.ShortName) }.Concat(name.Split('\u00B7').Where(half => half.Length > ShortestWord && !tradeWords.Contains(half))).Distinct().Select(word => new LexiconTerm(word, TermKinds.Place, service.Id));
        // An alias that is part of the name is a name (安康); any other is a word for what is sold there (油条).
        var aliases = service.Aliases.Where(alias => !tradeWords.Contains(alias)).Select(alias => name.Contains(alias, StringComparison.Ordinal)
            ? new LexiconTerm(alias, TermKinds.Place, service.Id)
            : new LexiconTerm(alias, TermKinds.PlaceCategory, service.Category.Code));
        // What is done in a hall, on a square or in a park is what events are called by.
        var sells = service.Category.Class is not (ServiceClass.Facility or ServiceClass.PublicSpace);
        var offered = service.Services.Where(word => sells && word.Length >= ShortestWord && !tradeWords.Contains(word)).Select(word => new LexiconTerm(WithoutRemark(word), TermKinds.Service, word));
        return whole.Concat(aliases).Concat(offered);
    }

    // 「老百信药店」 and 「老百信」, but no word for what it sold.
    private static IEnumerable<LexiconTerm> Gone(Service service, HashSet<string> tradeWords)
    {
        var name = CommunityCells.SpokenName(service.ShortName);
        var trade = tradeWords.Where(word => name.EndsWith(word, StringComparison.Ordinal)).MaxBy(word => word.Length) ?? "";
        var stem = name[..^trade.Length];
        return new[] { name, stem.Length > ShortestWord ? stem : name }.Select(word => new LexiconTerm(word, TermKinds.Place, service.Id));
    }

    private static string WithoutRemark(string service) => service.Split('(', '\uFF08')[0];
}
