namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// What tells of the wish in a clause: its characters and sounds, the lexicon terms and slots in it, and what the rules
/// say.
/// </summary>
internal static class IntentFeatures
{
    /// <summary>The features of a clause.</summary>
    public static Features Of(ClauseEvidence clause)
    {
        var features = new Features();
        features.AddCharacters(clause.Masked, 1, 4, 2.2f);
        features.AddSounds(clause.Masked, 2, 3, 1.9f);
        features.AddTerms(clause.Terms);
        AddSlots(features, clause);
        AddRules(features, clause);
        return features;
    }

    private static void AddSlots(Features features, ClauseEvidence clause)
    {
        features.Flag("building", clause.HasBuilding);
        features.Flag("time", clause.HasTime);
        features.Flag("question", clause.IsQuestion);
        features.Flag("fault+question", clause.Says(TermKinds.Fault) && clause.IsQuestion);
        features.Flag("fault+building", clause.Says(TermKinds.Fault) && clause.HasBuilding);
        features.Flag("symptom+object", clause.Says(TermKinds.Symptom) && clause.Says(TermKinds.FaultObject));
        features.Flag("own+symptom", clause.Marked("own") && clause.Says(TermKinds.Symptom));
        features.Flag("trade+question", clause.Says(TermKinds.PlaceCategory) && clause.IsQuestion);
        features.Flag("event+question", clause.Says(TermKinds.Event) && clause.IsQuestion);
        features.Flag("fault+past", clause.Says(TermKinds.Symptom) && clause.Marked("past"));
        features.Flag("elsewhere+question", clause.Marked(Elsewhere.Mark) && clause.IsQuestion);
        features.Flag("negated", clause.Marked("negated"));
        features.Flag("emergency", clause.Says(TermKinds.EmergencyStrong));
        features.Flag("not emergency", clause.Says(TermKinds.EmergencyNot));
        features.Flag(clause.Text.Length switch { <= 2 => "length2", <= 4 => "length4", <= 8 => "length8", <= 16 => "length16", <= 32 => "length32", _ => "long" }, true);
    }

    private static void AddRules(Features features, ClauseEvidence clause)
    {
        var (intent, points) = IntentRules.Score(clause).Best();
        features.Add(43u, 1f, "rule:", intent);
        if (points >= 1.2)
        {
            features.Add(43u, 1f, "rule+:", intent);
        }
    }
}
