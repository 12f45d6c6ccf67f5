namespace CommunityBot.Dialogs.Understanding;

/// <summary>What tells of a seam between two wishes: what each part and the whole seem to wish, the stop between them, how the parts begin and end.</summary>
internal static class SeamFeatures
{
    // What is at the edges tells how parts are joined.
    private const int Edge = 6;

    private static readonly string[] Kinds =
        [TermKinds.Fault, TermKinds.FaultObject, TermKinds.Symptom, TermKinds.Complaint, TermKinds.PlaceCategory, TermKinds.Place, TermKinds.Service, TermKinds.Event];

    /// <summary>The features of a seam.</summary>
    public static Features Of(WishSeam seam)
    {
        var features = new Features();
        AddWishes(features, seam);
        AddPlace(features, seam);
        AddTerms(features, seam.Before.Evidence, seam.After.Evidence);
        AddEdges(features, seam.Before.Evidence.Masked, seam.After.Evidence.Masked);
        return features;
    }

    private static void AddWishes(Features features, WishSeam seam)
    {
        var (before, after, whole) = (seam.Before.Best, seam.After.Best, seam.Whole.Best);
        var differ = before.Name != after.Name;
        features.Flag($"{before.Name}>{after.Name}", true);
        features.Flag("before=" + before.Name, true);
        features.Flag("after=" + after.Name, true);
        features.Flag("same", !differ);
        features.Flag("near", differ && IntentNames.Domain(before.Name) == IntentNames.Domain(after.Name));
        features.Flag("whole=before", whole.Name == before.Name);
        features.Flag("whole=after", whole.Name == after.Name);
        features.Flag("whole=" + whole.Name, true);
        features.Flag("whole" + Sureness(whole.Score), true);
        features.Flag("before" + Sureness(before.Score), true);
        features.Flag("after" + Sureness(after.Score), true);
        // Two wishes share the whole between them.
        features.Flag("whole for before" + Portion(seam.Whole.Share(before.Name)), differ);
        features.Flag("whole for after" + Portion(seam.Whole.Share(after.Name)), differ);
        features.Flag("before for after" + Portion(seam.Before.Share(after.Name)), differ);
        features.Flag("after for before" + Portion(seam.After.Share(before.Name)), differ);
        features.Flag("both sure", before.Score > 0.9 && after.Score > 0.9 && differ);
    }

    private static void AddPlace(Features features, WishSeam seam)
    {
        var (last, first) = (seam.Last, seam.First);
        var stop = first.Turns ? "turn" : first.Sentence != last.Sentence ? "sentence" : first.Start == last.End ? "blank" : "comma";
        features.Flag(stop, true);
        features.Flag($"{stop}{seam.Before.Best.Name}>{seam.After.Best.Name}", true);
        features.Flag(stop + (seam.Before.Best.Name == seam.After.Best.Name ? "=" : "#"), true);
        features.Flag("question" + (seam.Before.Evidence.IsQuestion ? 1 : 0) + (seam.After.Evidence.IsQuestion ? 1 : 0), true);
        features.Flag("before" + Length(seam.Before.Evidence.Text.Length), true);
        features.Flag("after" + Length(seam.After.Evidence.Text.Length), true);
        features.Flag("clauses" + Math.Min(seam.Clauses, 6), true);
    }

    private static void AddTerms(Features features, ClauseEvidence before, ClauseEvidence after)
    {
        foreach (var kind in Kinds)
        {
            features.Flag("before:" + kind, before.Says(kind));
            features.Flag("after:" + kind, after.Says(kind));
            features.Flag("both:" + kind, before.Says(kind) && after.Says(kind));
        }

        foreach (var term in after.Terms)
        {
            if (term.Kind is TermKinds.Frame or TermKinds.Hint or TermKinds.Mark or TermKinds.Ask)
            {
                features.Flag($"after:{term.Kind}={term.Value}", true);
            }
        }

        features.Flag("building" + (before.HasBuilding ? 1 : 0) + (after.HasBuilding ? 1 : 0), true);
        features.Flag("time" + (before.HasTime ? 1 : 0) + (after.HasTime ? 1 : 0), true);
    }

    private static void AddEdges(Features features, string before, string after)
    {
        features.AddCharacters(before.AsSpan(Math.Max(0, before.Length - Edge)), 1, 3, 1.2f, 61u);
        features.AddCharacters(after.AsSpan(0, Math.Min(after.Length, Edge)), 1, 4, 1.8f, 67u);
        features.AddCharacters(after, 1, 3, 1.4f, 71u);
        features.AddCharacters(before, 1, 3, 0.9f, 73u);
    }

    private static string Sureness(double score) => score switch { < 0.4 => "?0", < 0.6 => "?1", < 0.8 => "?2", < 0.95 => "?3", _ => "?4" };

    private static string Portion(double share) => share switch { < 0.002 => "%0", < 0.01 => "%1", < 0.04 => "%2", < 0.15 => "%3", < 0.5 => "%4", _ => "%5" };

    private static string Length(int length) => length switch { <= 3 => "<3", <= 5 => "<5", <= 8 => "<8", <= 12 => "<12", <= 20 => "<20", _ => ">20" };
}
