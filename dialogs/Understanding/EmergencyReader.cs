namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Decides whether an utterance tells of an emergency: strong words unless denied, of the past, feared or rehearsed;
/// weak ones only together.
/// </summary>
internal static class EmergencyReader
{
    /// <summary>The code of the emergency, or null.</summary>
    public static string? Read(string text, IReadOnlyList<TermReading> terms, IReadOnlyList<Clause> clauses)
    {
        string? code = null;
        var best = 0;
        foreach (var kind in terms.Where(IsTrigger).Select(term => term.Value).Distinct())
        {
            var weight = Weight(kind, text, terms, clauses);
            if (weight > best)
            {
                (code, best) = (kind, weight);
            }
        }

        return code;
    }

    private static bool IsTrigger(TermReading term) => term.Kind is TermKinds.EmergencyStrong or TermKinds.EmergencyWeak;

    // Longer words tell more; 0 is no emergency of this kind.
    private static int Weight(string kind, string text, IReadOnlyList<TermReading> terms, IReadOnlyList<Clause> clauses)
    {
        var cancelled = terms.Where(term => term.Kind == TermKinds.EmergencyNot && term.Value == kind).ToArray();
        var strong = 0;
        var weak = 0;
        var weakWords = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms.Where(term => IsTrigger(term) && term.Value == kind))
        {
            var clause = clauses.FirstOrDefault(clause => clause.Holds(term));
            if (cancelled.Any(not => clause.Holds(not) || Overlap(not, term)) || ChineseDenial.Before(text, term.Start, clause.Start) || IsElsewhere(terms, clause, kind))
            {
                continue;
            }

            if (term.Kind == TermKinds.EmergencyStrong)
            {
                strong = Math.Max(strong, 10 + term.Length);
            }
            else if (weakWords.Add(term.Text))
            {
                weak += term.Length;
            }
        }

        // What everyday words tell together counts only when nothing else explains them.
        var urgent = terms.Any(term => term is { Kind: TermKinds.Mark, Value: "urgent" });
        return strong > 0 ? strong : weakWords.Count >= 3 || (weakWords.Count >= 2 && weak >= 5) || (weakWords.Count >= 1 && weak >= 4 && urgent) ? weak : 0;
    }

    private static bool Overlap(TermReading a, TermReading b) => a.Start < b.Start + b.Length && b.Start < a.Start + a.Length;

    // Told of the past, of a drill, or of a miss.
    private static bool IsElsewhere(IReadOnlyList<TermReading> terms, Clause clause, string kind) =>
        terms.Any(term => term.Kind == TermKinds.Mark && clause.Holds(term) && term.Value is "drill" or "past" or "near" && !(term.Value == "past" && ChineseRecentPast.Is(term.Text) && kind is "EM_MISSING" or "EM_FRAUD"));
}
