using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>The places between the clauses of a message, and whether two wishes meet there.</summary>
internal static class MessageSeams
{
    /// <summary>The seams of a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="begins">Where its wishes after the first begin.</param>
    /// <param name="judge">Says what a part wishes.</param>
    /// <param name="gather">Reads a text.</param>
    public static IEnumerable<(bool IsTwo, WishSeam Seam)> Of(string text, int[] begins, WishJudge judge, Func<string, (NormalizedText Normalized, UtteranceEvidence Evidence)> gather)
    {
        var (normalized, evidence) = gather(text);
        var clauses = ChineseClauses.Split(normalized, text);
        if (clauses.Count < 2)
        {
            yield break;
        }

        var cuts = Enumerable.Range(1, clauses.Count - 1).Where(IsCut).ToHashSet();
        var whole = Part(0, clauses.Count);
        for (var seam = 1; seam < clauses.Count; seam++)
        {
            // The wishes on both sides, as far as they go.
            var start = Enumerable.Range(0, seam).Reverse().FirstOrDefault(cuts.Contains);
            var end = Enumerable.Range(seam + 1, clauses.Count - seam).FirstOrDefault(cuts.Contains, clauses.Count);
            yield return (cuts.Contains(seam), Seam(start, seam, end));
            if (clauses.Count > 2 && !cuts.Contains(seam) && (start > 0 || end < clauses.Count))
            {
                yield return (false, Seam(0, seam, clauses.Count));
            }
        }

        bool IsCut(int seam) => begins.Any(begin => normalized.Offsets[clauses[seam - 1].End - 1] < begin && begin <= normalized.Offsets[clauses[seam].Start]);

        WishSeam Seam(int start, int seam, int end) => new(Part(start, seam), Part(seam, end), clauses[seam - 1], clauses[seam], whole, clauses.Count);

        WishPart Part(int start, int end)
        {
            var part = start == 0 && end == clauses.Count ? evidence.Whole : evidence.Of(Clause.Across(clauses[start], clauses[end - 1]));
            return judge.Part(part, emergency: false);
        }
    }
}
