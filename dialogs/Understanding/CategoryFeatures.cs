namespace CommunityBot.Dialogs.Understanding;

/// <summary>What tells of the fault, the trade or the emergency in a text: its characters and sounds, and what the lexicon knows.</summary>
internal static class CategoryFeatures
{
    /// <summary>The features of the words of a fault.</summary>
    public static Features OfFault(ClauseEvidence clause) => Of(clause, CategoryReader.Fault(clause.Terms, [new Clause(0, int.MaxValue, 0, false)]));

    /// <summary>The features of the words of an errand.</summary>
    public static Features OfTrade(ClauseEvidence clause) => Of(clause, CategoryReader.Place(clause.Terms));

    /// <summary>The features of words that may tell of an emergency.</summary>
    /// <param name="clause">The words.</param>
    /// <param name="lexicon">The kind the lexicon and its rules make of them.</param>
    public static Features OfEmergency(ClauseEvidence clause, string? lexicon)
    {
        var features = Of(clause, lexicon);
        foreach (var term in clause.Terms)
        {
            if (term.Kind is TermKinds.EmergencyStrong or TermKinds.EmergencyWeak or TermKinds.EmergencyNot)
            {
                features.Add(31u, 1f, term.Kind, "=", term.Value);
            }
        }

        return features;
    }

    private static Features Of(ClauseEvidence clause, string? lexicon)
    {
        var features = new Features();
        features.AddCharacters(clause.Masked, 1, 3, 2.4f);
        features.AddSounds(clause.Masked, 2, 3, 1.9f);
        for (var index = 0; index < clause.Terms.Count; index++)
        {
            var term = clause.Terms[index];
            var telling = term.Kind is TermKinds.Fault or TermKinds.FaultObject or TermKinds.Complaint or TermKinds.Symptom or TermKinds.PlaceCategory or TermKinds.Service or TermKinds.Mark;
            if (telling && clause.Terms.IsFirst(index, byValue: true))
            {
                features.Add(31u, 1f, term.Kind, "=", term.Value);
            }
        }

        features.Add(43u, 1.5f, "lexicon:", lexicon ?? UnderstandingModels.Nothing);
        features.Flag("building", clause.HasBuilding);
        return features;
    }
}
