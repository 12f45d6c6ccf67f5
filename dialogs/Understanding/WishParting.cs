namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Parts a message into the wishes it states. Of all ways to cut it between clauses the likeliest is taken: how sure one
/// model is of every part, and another of every seam between parts. 孩子生病,明天那个课不去了 is one wish with its reason;
/// 灯坏了,再问一句菜市场几点收摊 are two.
/// </summary>
internal sealed class WishParting(WishSeams seams, WishWeights weights)
{
    // A salutation is no part of its own.
    private const int LongestAddress = 13;

    // A message of more clauses is looked at through parts of so many.
    private const int Whole = 6;
    private const int LongestPart = 3;

    // Nobody states wishes in more clauses; what follows is told, not wished.
    private const int MostClauses = 16;

    /// <summary>The parts in the order of the text; one for the whole when nothing is gained by a cut.</summary>
    /// <param name="clauses">The clauses of the message.</param>
    /// <param name="whole">The message.</param>
    /// <param name="judge">What a part says by itself.</param>
    public List<WishPart> Of(IReadOnlyList<Clause> clauses, WishPart whole, Func<Clause, WishPart> judge)
    {
        var count = Math.Min(clauses.Count, MostClauses);
        var text = whole.Evidence.Text;
        var ways = new Way?[count + 1];
        ways[0] = new Way(0, null, default);
        for (var end = 1; end <= count; end++)
        {
            for (var start = 0; start < end; start++)
            {
                var all = start == 0 && end == count;
                if (ways[start] is { } before && (all || count <= Whole || end - start <= LongestPart) && Extend(before, start, end) is { } way && !(ways[end]?.Score >= way.Score))
                {
                    ways[end] = way;
                }
            }
        }

        return Parts(ways[count]!);

        Way? Extend(Way before, int start, int end)
        {
            if (start == 0 && end == count)
            {
                return new Way(Sureness(whole) * weights.OfWhole, before, whole);
            }

            var span = Clause.Across(clauses[start], clauses[end - 1]);
            if (IsAddress(text.AsSpan(span.Start, span.Length)))
            {
                return null;
            }

            var part = judge(span);
            var seam = start == 0 ? 0 : (seams.LogOdds(new WishSeam(before.Part, part, clauses[start - 1], clauses[start], whole, count)) * weights.OfSeam) - weights.OfCut;
            return new Way(before.Score + Sureness(part) + seam, before, part);
        }
    }

    // 尊敬的领导 only addresses somebody.
    private static bool IsAddress(ReadOnlySpan<char> text) => text.Length <= LongestAddress && ChineseClauses.IsSalutation(text);

    private static double Sureness(WishPart part) => Math.Log(Math.Max(part.Best.Score, 1e-4));

    private static List<WishPart> Parts(Way last)
    {
        var parts = new List<WishPart>();
        for (var way = last; way.Before is not null; way = way.Before)
        {
            parts.Insert(0, way.Part);
        }

        return parts;
    }

    private sealed record Way(double Score, Way? Before, WishPart Part);
}
