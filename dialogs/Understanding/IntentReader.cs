namespace CommunityBot.Dialogs.Understanding;

/// <summary>Decides what is wanted: scores the clauses, joins neighbours that want the same, keeps the order of the text.</summary>
internal static class IntentReader
{
    // Points at which a wish is as likely as not.
    private const double Even = 0.75;
    private const double Accepted = 0.45;
    private const double Weak = 0.2;

    private static readonly string[] Social = [IntentNames.Greeting, IntentNames.Thanks, IntentNames.Bye];

    public static IReadOnlyList<IntentReading> Read(string text, IReadOnlyList<Clause> clauses, Func<Clause, ClauseEvidence> evidence, bool? yesNo)
    {
        var whole = IntentRules.Score(evidence(new Clause(0, text.Length, 0, false))).Best();
        if (yesNo is { } answer && text.Length <= 8 && whole.Intent is not (IntentNames.Cancel or IntentNames.RepairsCancel or IntentNames.Thanks or IntentNames.Bye or IntentNames.EventsCancelRegistration))
        {
            return [new IntentReading(answer ? IntentNames.Affirm : IntentNames.Deny, 0.9, text)];
        }

        var found = new List<IntentReading>();
        foreach (var clause in clauses)
        {
            var (intent, points) = IntentRules.Score(evidence(clause)).Best();
            if (Likelihood(points) >= Accepted)
            {
                Keep(found, new IntentReading(intent, Likelihood(points), text.Substring(clause.Start, clause.Length)));
            }
        }

        if (found.Count == 0 && Likelihood(whole.Points) >= Accepted)
        {
            found.Add(new IntentReading(whole.Intent, Likelihood(whole.Points), text));
        }

        return found.Count == 0 ? Nothing(text, whole) : Order(found);
    }

    private static double Likelihood(double points) => points <= 0 ? 0 : points / (points + Even);

    private static void Keep(List<IntentReading> found, IntentReading reading)
    {
        var same = found.FindIndex(other => other.Name == reading.Name);
        if (same < 0)
        {
            found.Add(reading);
        }
        else if (reading.Score > found[same].Score)
        {
            found[same] = reading;
        }
    }

    // A greeting or thanks beside a wish is politeness.
    private static List<IntentReading> Order(List<IntentReading> found)
    {
        var wishes = found.Where(reading => !Social.Contains(reading.Name)).ToList();
        return wishes.Count > 0 ? [.. wishes, .. found.Where(reading => Social.Contains(reading.Name))] : found;
    }

    private static IReadOnlyList<IntentReading> Nothing(string text, (string Intent, double Points) best)
    {
        var none = new IntentReading(IntentNames.None, 1 - Likelihood(best.Points), text);
        return Likelihood(best.Points) >= Weak ? [none, new IntentReading(best.Intent, Likelihood(best.Points), text)] : [none];
    }
}
