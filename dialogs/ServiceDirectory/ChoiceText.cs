using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Words that point at one of the places spoken of, and words about a thing one of them may have.</summary>
internal static class ChoiceText
{
    private static readonly Wording Words = new(typeof(ServiceDirectoryText));

    public static bool IsFirst(string words) => Words.AreIn("FirstOne", words);

    public static bool IsLast(string words) => Words.AreIn("LastOne", words);

    public static bool IsOther(string words) => Words.AreIn("OtherOne", words);

    /// <summary>Whether two places are held against each other: 两个哪个近.</summary>
    public static bool Compares(string words) => Words.Pattern("ComparesTwo").IsMatch(words);

    /// <summary>What stands before 那个 or 那家; null when nothing is pointed at.</summary>
    public static string? PointedAt(string words) =>
        // The pattern alone would try every beginning of every question.
        Words.AreIn("PointingWords", words) && Words.Pattern("PointsAt").Match(words) is { Success: true } match ? match.Groups["what"].Value : null;

    /// <summary>Whether a word (天文馆) is one for a house of arts, science or play: no trade of the directory, whichever it sounds like.</summary>
    public static bool IsVenue(string word) => Words.List("VenueEnds").Any(end => word.EndsWith(end, StringComparison.Ordinal));

    /// <summary>What a shop is asked to have (有速效救心丸没); null for nothing.</summary>
    public static string? Thing(string words) =>
        Words.Pattern("AsksHaving").Match(words) is { Success: true } match ? match.Groups["thing"].Value : null;

    /// <summary>What is to be bought (秋裤哪卖); null for nothing, or for what no shop of the neighbourhood has.</summary>
    public static string? Bought(string words) =>
        Words.Pattern("Buys").Match(words) is { Success: true } match && match.Groups["thing"].Value is var thing && !Words.AreIn("NotInShops", thing) ? thing : null;

    /// <summary>That nobody has written whether a shop has a thing.</summary>
    public static string ThingUnwritten(string thing, string? phone) =>
        phone is null ? Words.Format(nameof(ThingUnwritten), thing) : Words.Format("ThingUnwrittenCall", thing, phone);
}
