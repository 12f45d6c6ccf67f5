namespace CommunityBot.Dialogs.Understanding;

/// <summary>The days that open and close the hot and the cold of a year: 入伏, 中伏, 出伏 by the 庚 days after the solstice, 三九第一天 from the winter solstice on.</summary>
internal static class ChineseHeat
{
    // Solar terms by their place in the year, 小寒 = 0.
    private const int SummerSolstice = 11;
    private const int StartOfAutumn = 14;
    private const int WinterSolstice = 23;

    // Days are counted in tens; this is a 庚.
    private static readonly DateTime Geng = new(2026, 7, 15);

    /// <summary>Their names, and their day in a year.</summary>
    public static readonly KeyValuePair<string, Func<int, DateTime?>>[] Days =
    [
        .. Named(year => Gengs(year, SummerSolstice, 3), "入伏", "头伏", "初伏"),
        .. Named(year => Gengs(year, SummerSolstice, 4), "中伏", "二伏"),
        .. Named(year => Gengs(year, StartOfAutumn, 1), "末伏"),
        .. Named(year => Gengs(year, StartOfAutumn, 2), "出伏"),
        .. Named(year => ChineseDays.SolarTerm(year, WinterSolstice), "数九第一天"),
        .. "一二三四五六七八九".SelectMany((numeral, nines) => Named(year => Nine(year, nines), $"{numeral}九第一天", $"{numeral}九头一天")),
    ];

    private static IEnumerable<KeyValuePair<string, Func<int, DateTime?>>> Named(Func<int, DateTime?> day, params string[] names) =>
        names.Select(name => KeyValuePair.Create(name, day));

    // The nth 庚 on or after a solar term.
    private static DateTime? Gengs(int year, int term, int nth) =>
        ChineseDays.SolarTerm(year, term) is { } from ? from.AddDays((((Geng - from).Days % 10) + 10) % 10).AddDays(10 * (nth - 1)) : null;

    // The nines of a winter begin before the year and end in it.
    private static DateTime? Nine(int year, int nines) =>
        ChineseDays.SolarTerm(nines == 0 ? year : year - 1, WinterSolstice)?.AddDays(9 * nines);
}
