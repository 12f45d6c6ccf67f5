namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Looks for a place that never shuts instead of the one spoken of: 「有没有24小时的」.</summary>
internal static class NeverShut
{
    /// <summary>Where none of the trade never shuts, one that goes by a like name may: a 小超市 is a 超市 too.</summary>
    public static DirectoryQuery Of(DirectoryQuery query, ServiceCatalog catalog, DateTime now)
    {
        var wanted = query with { Place = null, AroundTheClock = true };
        var words = query.Categories.Select(code => catalog.FindCategory(code)).OfType<ServiceCategory>().SelectMany(trade => trade.Synonyms).ToArray();
        return new[] { wanted }
            .Concat(catalog.Categories.Where(trade => trade.Synonyms.Any(like => words.Any(word => like.EndsWith(word, StringComparison.Ordinal)))).Select(trade => wanted with { Categories = [trade.Code] }))
            .FirstOrDefault(one => DirectorySearch.Candidates(catalog, one, null, now, WalkingPace.Ordinary).Any(), wanted);
    }
}
