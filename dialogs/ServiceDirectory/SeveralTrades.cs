using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Several trades asked for in one breath: 「邮政和银行哪个近」, 「药店 银行 理发店都在哪」.</summary>
internal static class SeveralTrades
{
    /// <summary>One word for each of the trades that are named.</summary>
    public static (string Code, string Word)[] Of(TermReading[] named, ServiceCatalog catalog) =>
    [
        .. named.DistinctBy(term => term.Start)
            .Select(term => ((term.Kind == TermKinds.Place ? catalog.Find(term.Value)?.Category : catalog.FindCategory(term.Value))?.Code ?? "", term.Text))
            .Where(trade => trade.Item1.Length > 0)
            .DistinctBy(trade => trade.Item1),
    ];

    /// <summary>Whether words for trades stand side by side.</summary>
    public static bool AreListed(Reading reading, TermReading[] named)
    {
        var words = named.GroupBy(term => term.Start).OrderBy(terms => terms.Key).Select(terms => terms.ToArray()).ToArray();
        return words.Zip(words.Skip(1)).Any(pair => StandApart(reading, pair.First[0], pair.Second[0]) && !pair.First.Select(term => term.Value).Intersect(pair.Second.Select(term => term.Value)).Any());
    }

    // 「社区药店」 is one place, 「药店 银行」 are two.
    private static bool StandApart(Reading reading, TermReading first, TermReading second) =>
        first.Start + first.Length is var end && end < second.Start
            ? ServiceDirectoryText.Lists(reading.Normalized.AsSpan(end, second.Start - end))
            : end == second.Start && reading.Text.Contains($"{first.Text} {second.Text}", StringComparison.Ordinal);
}
