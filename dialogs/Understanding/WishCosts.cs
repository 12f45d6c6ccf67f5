namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// What it costs to take two parts of a message for two wishes, in logarithms of probability. The figures were found by
/// a search over messages of one wish and of several that were kept from training; below zero a cut is expected there.
/// </summary>
internal static class WishCosts
{
    /// <summary>How much more doubt about the whole message weighs than doubt about a part.</summary>
    public const double OfDoubtAboutTheWhole = 2.5;

    private const double Turn = -1;
    private const double Sentence = -1;
    private const double Blank = -0.2;
    private const double Comma = 0.55;

    private const double SameWish = 1.1;
    private const double SameDomain = -0.75;

    // 替我婆婆报名,下周手机课: the event is the one registered for.
    private const double ToldOfTheSame = 1.5;
    private const double Question = 0.75;
    private const double Short = 2.1;
    private const int Shortest = 4;
    private const double NothingWished = 0.6;
    private const double Courtesy = -0.15;
    private const double AfterAnger = 1.1;
    private const double Placeless = 0.15;
    private const double ErrandAfterFault = 0.3;

    // A salutation is no part of its own.
    private const int LongestAddress = 13;

    private static readonly Dictionary<string, double> Second = new(StringComparer.Ordinal)
    {
        [IntentNames.RepairsReport] = -0.5,
        [IntentNames.RepairsStatus] = 0.8,
        [IntentNames.RepairsCancel] = 1.25,
        [IntentNames.Handover] = -0.6,
        [IntentNames.Billing] = -0.35,
        [IntentNames.Consult] = -0.9,
        [IntentNames.EventsFind] = -0.3,
        [IntentNames.Notice] = 0.1,
        [IntentNames.Feedback] = 0.4,
    };

    /// <summary>What a cut costs between two clauses and the wishes of the parts that meet there.</summary>
    public static double OfCut(WishPart before, WishPart after, Clause last, Clause first) =>
        OfPlace(last, first) + OfPair(before.Best.Name, after) + (IntentNames.None == before.Best.Name || IntentNames.None == after.Best.Name ? NothingWished : 0);

    /// <summary>Whether words only address somebody: 尊敬的领导.</summary>
    public static bool IsAddress(ReadOnlySpan<char> text) => text.Length <= LongestAddress && ChineseClauses.IsSalutation(text);

    private static double OfPlace(Clause last, Clause first) =>
        first.Turns ? Turn : first.Sentence != last.Sentence ? Sentence : first.Start == last.End ? Blank : Comma;

    private static double OfPair(string before, WishPart after)
    {
        var (name, part) = (after.Best.Name, after.Evidence);
        var related = IntentNames.Domain(before) == IntentNames.Domain(name);
        if (before == name)
        {
            return SameWish;
        }

        if (IntentNames.Accompanies(before) || IntentNames.Accompanies(name))
        {
            return Courtesy;
        }

        return Second.GetValueOrDefault(name)
            + (related ? SameDomain : 0)
            + (related && name == IntentNames.EventsFind && !part.IsQuestion ? ToldOfTheSame : 0)
            + (before == IntentNames.Feedback ? AfterAnger : 0)
            + (name == IntentNames.DirectoryFind && !(part.NamesTrade || part.Says(TermKinds.Place)) ? Placeless : 0)
            + (before == IntentNames.RepairsReport && name == IntentNames.DirectoryFind ? ErrandAfterFault : 0)
            + (part.Text.Length <= Shortest ? Short : 0)
            - (part.IsQuestion ? Question : 0);
    }
}
