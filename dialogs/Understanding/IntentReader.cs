namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Decides what is wanted: the model judges the whole and its clauses; clauses that want different things are kept in
/// the order of the text, what explains or decorates a wish is not another one.
/// </summary>
internal sealed class IntentReader(IntentModel model)
{
    // Below this the best guess is offered as a choice, not taken.
    private const double Accepted = 0.4;

    // A clause must be this sure to be a wish of its own.
    private const double Separate = 0.6;

    // Nobody states more wishes at once; a longer text is judged as a whole.
    private const int MostClauses = 16;

    // Guesses worth offering.
    private const double Offered = 0.12;

    private static readonly int Report = IntentModel.Intents.ToList().IndexOf(IntentNames.RepairsReport);

    private static readonly string[] Decorations =
        [IntentNames.Greeting, IntentNames.Thanks, IntentNames.Bye, IntentNames.None, IntentNames.Affirm, IntentNames.Deny, IntentNames.Cancel, IntentNames.Help, IntentNames.Abuse, IntentNames.Emergency];

    public IReadOnlyList<IntentReading> Read(Reading reading, IReadOnlyList<Clause> clauses, UtteranceEvidence evidence, bool emergency)
    {
        var text = reading.Normalized;
        var whole = Judge(evidence, new Clause(0, text.Length, 0, false));
        if (reading.YesNo is { } answer && text.Length <= 8 && whole[0].Name is IntentNames.None or IntentNames.Affirm or IntentNames.Deny or IntentNames.RepairsReport or IntentNames.Feedback && !emergency)
        {
            return [new IntentReading(answer ? IntentNames.Affirm : IntentNames.Deny, 0.95, text)];
        }

        var several = clauses.Count > 1 ? Wishes(text, clauses, evidence, whole[0].Name) : [];
        if (several.Count > 1)
        {
            return several;
        }

        var best = whole[0];
        if (best.Score >= Accepted)
        {
            return [best, .. whole.Skip(1).Where(other => other.Score >= Offered && other.Name != IntentNames.None)];
        }

        // A wish said in one clear clause among others that say nothing.
        if (several is [{ Score: >= 0.8 } clear])
        {
            return several;
        }

        var offered = whole.Where(other => other.Score >= Offered && other.Name != IntentNames.None).Take(2);
        return [new IntentReading(IntentNames.None, Math.Max(1 - best.Score, Accepted), text), .. offered];
    }

    private List<IntentReading> Judge(UtteranceEvidence evidence, Clause clause)
    {
        var part = evidence.Of(clause);
        var probabilities = model.Probabilities(IntentFeatures.Of(part));
        if (part.Marked("intact"))
        {
            // 没坏, 不用来修: whatever else the words resemble, nothing is to be mended.
            probabilities[Report] *= 0.02;
        }

        return
        [
            .. probabilities
                .Select((probability, index) => new IntentReading(IntentModel.Intents[index], probability, part.Text))
                .OrderByDescending(reading => reading.Score)
                .Take(3),
        ];
    }

    private List<IntentReading> Wishes(string text, IReadOnlyList<Clause> clauses, UtteranceEvidence evidence, string whole)
    {
        var found = new List<IntentReading>();
        var domain = "";
        foreach (var clause in clauses.Where(clause => clause.Length >= 3).Take(MostClauses))
        {
            var best = Judge(evidence, clause)[0];
            if (best.Score < Separate || Decorations.Contains(best.Name))
            {
                continue;
            }

            var same = found.FindIndex(other => Domain(other.Name) == Domain(best.Name));
            if (same >= 0)
            {
                found[same] = found[same].Score >= best.Score ? found[same] : best;
            }
            else if (found.Count == 0 || clause.Turns || Stands(domain, Domain(best.Name), best))
            {
                found.Add(best);
                domain = Domain(best.Name);
            }
        }

        // Within one domain the whole knows better than its parts: 报了三天了,灯还是不亮.
        return found.Count == 1 && Domain(found[0].Name) == Domain(whole) ? [] : found;
    }

    // Anger after a report, a reason before a question: they belong to the first wish.
    private static bool Stands(string first, string second, IntentReading best) =>
        second is not (IntentNames.Feedback or IntentNames.Handover) && first != IntentNames.Feedback && best.Score >= 0.8;

    private static string Domain(string intent) => intent.StartsWith("events.", StringComparison.Ordinal) ? "events" : intent.StartsWith("repairs.", StringComparison.Ordinal) ? "repairs" : intent;
}
