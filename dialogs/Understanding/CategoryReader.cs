namespace CommunityBot.Dialogs.Understanding;

/// <summary>Decides which fault and which trade the words point to.</summary>
internal static class CategoryReader
{
    private const string Indoor = "INDOOR";

    /// <summary>The code of repair_categories.csv, or null.</summary>
    /// <param name="terms">In the order of the text.</param>
    /// <param name="clauses">In the order of the text.</param>
    public static string? Fault(IReadOnlyList<TermReading> terms, IReadOnlyList<Clause> clauses)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var next = 0;
        foreach (var clause in clauses)
        {
            var from = next;
            var symptom = false;
            for (; next < terms.Count && terms[next].Start < clause.End; next++)
            {
                symptom |= terms[next].Kind == TermKinds.Symptom;
            }

            for (var index = from; index < next; index++)
            {
                var term = terms[index];
                var points = term.Kind switch
                {
                    TermKinds.Fault => 1 + (0.2 * term.Length),
                    TermKinds.Complaint => symptom && term.Length <= 2 ? 0.4 : 0.9 + (0.2 * term.Length),
                    TermKinds.FaultObject => symptom ? 1.1 + (0.1 * term.Length) : term.Length > 1 ? 0.3 : 0,
                    _ => 0,
                };
                if (points > 0)
                {
                    // Several words for one fault add little: the telling one decides.
                    var had = scores.GetValueOrDefault(term.Value);
                    scores[term.Value] = Math.Max(had, points) + (had > 0 ? 0.15 * Math.Min(had, points) : 0);
                }
            }
        }

        if (scores.Count == 0)
        {
            return null;
        }

        if (scores.ContainsKey(Indoor) && terms.Any(term => term is { Kind: TermKinds.Mark, Value: "home" }) && !terms.Any(term => term is { Kind: TermKinds.Mark, Value: "public" }))
        {
            scores[Indoor] += 0.5;
        }

        return scores.MaxBy(pair => pair.Value).Key;
    }

    /// <summary>The code of venue_categories.csv, or null.</summary>
    public static string? Place(IReadOnlyList<TermReading> terms) =>
        terms.Where(term => term.Kind == TermKinds.PlaceCategory).MaxBy(term => term.Length)?.Value;
}
