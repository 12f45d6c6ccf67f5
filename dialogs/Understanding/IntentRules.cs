namespace CommunityBot.Dialogs.Understanding;

/// <summary>What the words of a clause say for each intent, by rule.</summary>
internal static class IntentRules
{
    private static readonly string[] Lookups = [IntentNames.DirectoryFind, IntentNames.EventsFind];

    public static IntentScores Score(ClauseEvidence clause)
    {
        var scores = new IntentScores();
        Words(clause, scores);
        Faults(clause, scores);
        Places(clause, scores);
        Events(clause, scores);
        Settle(clause, scores);
        return scores;
    }

    private static void Words(ClauseEvidence clause, IntentScores scores)
    {
        for (var index = 0; index < clause.Terms.Count; index++)
        {
            var term = clause.Terms[index];
            if (term.Kind is TermKinds.Frame or TermKinds.Hint && clause.Terms.IsFirst(index, byValue: true))
            {
                scores.Add(term.Value, term.Kind == TermKinds.Frame ? Math.Min(1.8, Weight(clause.Terms, index, 0.8, 0.06)) : Math.Min(0.6, Weight(clause.Terms, index, 0.3, 0)));
            }
        }
    }

    // Of all words that say what the one does, each counted once.
    private static double Weight(IReadOnlyList<TermReading> terms, int first, double ofWord, double ofCharacter)
    {
        var weight = 0d;
        for (var index = first; index < terms.Count; index++)
        {
            var term = terms[index];
            if (Says(term, terms[first]) && !SaidBefore(terms, first, index))
            {
                weight += ofWord + (ofCharacter * term.Length);
            }
        }

        return weight;
    }

    private static bool SaidBefore(IReadOnlyList<TermReading> terms, int first, int index)
    {
        for (var before = first; before < index; before++)
        {
            if (Says(terms[before], terms[index]) && terms[before].Text == terms[index].Text)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(TermReading one, TermReading other) => one.Kind == other.Kind && one.Value == other.Value;

    private static void Faults(ClauseEvidence clause, IntentScores scores)
    {
        var symptom = clause.Says(TermKinds.Symptom);
        if (clause.Says(TermKinds.Fault))
        {
            scores.Add(IntentNames.RepairsReport, 1.1);
        }

        if (clause.Says(TermKinds.FaultObject))
        {
            scores.Add(IntentNames.RepairsReport, symptom ? 0.6 : 0.2);
        }

        scores.Add(IntentNames.RepairsReport, (symptom ? 0.3 : 0) + (clause.HasBuilding ? 0.25 : 0));
        // 装修 beside a leak tells where it comes from.
        var told = clause.Terms.Where(term => term.Kind == TermKinds.Complaint).Select(term => term.Length).DefaultIfEmpty(0).Max();
        if (told > 0)
        {
            scores.Add(IntentNames.Feedback, told <= 2 && (symptom || clause.Says(TermKinds.Fault)) ? 0.3 : 1.4);
        }
    }

    private static void Places(ClauseEvidence clause, IntentScores scores)
    {
        var trade = clause.NamesTrade;
        var place = clause.Says(TermKinds.Place);
        if (!trade && !place)
        {
            return;
        }

        scores.Add(IntentNames.DirectoryFind, 0.6 + (place ? 0.2 : 0) + (clause.IsQuestion || clause.Says(TermKinds.Ask) ? 0.5 : 0));
        var longest = clause.Terms.Where(term => term.Kind is TermKinds.PlaceCategory or TermKinds.Service or TermKinds.Place).Max(term => term.Length);
        if (clause.Text.Length <= longest + 3)
        {
            scores.Add(IntentNames.DirectoryFind, 0.4);
        }
    }

    private static void Events(ClauseEvidence clause, IntentScores scores)
    {
        var points = (clause.Says(TermKinds.Event) ? 0.7 : 0) + (clause.Says(TermKinds.EventCategory) ? 0.3 : 0);
        if (points > 0)
        {
            scores.Add(IntentNames.EventsFind, points + (clause.IsQuestion ? 0.4 : 0) + (clause.HasTime ? 0.2 : 0));
        }
    }

    // Where two intents fight over the same words.
    private static void Settle(ClauseEvidence clause, IntentScores scores)
    {
        var own = clause.Marked("own") && !clause.Marked("public") && !clause.HasBuilding;
        if (own && scores[IntentNames.RepairsReport] > 0 && !clause.Terms.Any(term => term.Kind == TermKinds.Fault && term.Length >= 4))
        {
            scores.Add(IntentNames.DirectoryFind, scores[IntentNames.RepairsReport]);
            scores.Drop(IntentNames.RepairsReport);
        }

        if (clause.Says(TermKinds.Frame, IntentNames.RepairsReport) || clause.Says(TermKinds.Fault))
        {
            scores.Add(IntentNames.DirectoryFind, clause.Says(TermKinds.PlaceCategory) && clause.IsQuestion ? 0 : -0.6);
        }

        if (clause.Marked("negated"))
        {
            scores.Add(IntentNames.RepairsReport, -1.4);
        }

        if (scores[IntentNames.RepairsStatus] >= 0.8)
        {
            scores.Add(IntentNames.RepairsReport, -0.9);
        }

        if (scores[IntentNames.EventsCancelRegistration] > 0)
        {
            scores.Drop(IntentNames.EventsRegister, IntentNames.Cancel);
        }

        if (scores[IntentNames.RepairsCancel] > 0)
        {
            scores.Drop(IntentNames.RepairsReport, IntentNames.Cancel);
        }

        if (scores[IntentNames.EventsRegister] >= 0.8)
        {
            scores.Add(IntentNames.EventsFind, -0.5);
        }

        if (clause.Marked("praise") && !clause.IsQuestion)
        {
            foreach (var lookup in Lookups)
            {
                scores.Add(lookup, -1.2);
            }
        }
    }
}
