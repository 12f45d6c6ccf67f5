namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Decides what is wanted: the model judges the whole and its parts; parts that want different things are kept in the
/// order of the text, what explains or decorates a wish is not another one.
/// </summary>
internal sealed class IntentReader(WishJudge judge, WishParting parting, WishWeights weights)
{
    // Below this the best guess is offered as a choice, not taken.
    private const double Accepted = 0.5;

    // Sure enough that no other guess is worth a look.
    private const double Clear = 0.85;

    // A yes or a no that the model takes for something else is one unless the model is this sure.
    private const double Surely = 0.75;

    // Guesses worth offering.
    private const double Offered = 0.12;

    // A yes or a no takes no more room.
    private const int LongestAnswer = 8;

    private static readonly string[] Answered = [IntentNames.None, IntentNames.Affirm, IntentNames.Deny, IntentNames.RepairsReport, IntentNames.Feedback];

    /// <summary>The wishes taken, in the order of the text; when none can be, <see cref="IntentNames.None"/> and what may have been meant.</summary>
    public IReadOnlyList<IntentReading> Read(Reading reading, IReadOnlyList<Clause> clauses, UtteranceEvidence evidence, bool emergency)
    {
        var text = reading.Normalized;
        var whole = judge.Part(evidence.Whole, emergency);
        // 「算了 不麻烦了」 gives up more than an answer.
        var givesUp = whole.Best.Name is IntentNames.Cancel or IntentNames.RepairsCancel && reading.Says(TermKinds.Frame, IntentNames.Cancel);
        if (reading.YesNo is { } answer && !givesUp && text.Length <= LongestAnswer && (Answered.Contains(whole.Best.Name) || whole.Best.Score < Surely) && !emergency)
        {
            return [new IntentReading(answer ? IntentNames.Affirm : IntentNames.Deny, 0.95, text)];
        }

        var wishes = Several(text, clauses, evidence, whole, emergency);
        if (wishes.Count > 0)
        {
            return wishes;
        }

        if (whole.Best.Name != IntentNames.None && whole.Best.Score >= Accepted)
        {
            return [whole.Best];
        }

        return [new IntentReading(IntentNames.None, whole.Best.Name == IntentNames.None ? whole.Best.Score : Math.Max(1 - whole.Best.Score, Accepted), text), .. Guesses(whole).Where(guess => guess.Score >= Offered)];
    }

    // None where the whole is one.
    private List<IntentReading> Several(string text, IReadOnlyList<Clause> clauses, UtteranceEvidence evidence, WishPart whole, bool emergency)
    {
        if (clauses.Count < 2)
        {
            return whole.Best.Score < Clear ? Unpunctuated(text, evidence, emergency) : [];
        }

        if (ChineseScript.IsMostlyLatin(text))
        {
            return [];
        }

        var parts = parting.Of(clauses, whole, span => judge.Part(evidence.Of(span), emergency));
        return parts.Count < 2 ? [] : [.. parts.Select(part => part.Best).Where(best => best.Score >= weights.Stated && !IntentNames.Accompanies(best.Name)).GroupBy(best => best.Name).Select(same => same.MaxBy(best => best.Score)!)];
    }

    // Voice input leaves the stops out: 灯坏了药店几点关门.
    private List<IntentReading> Unpunctuated(string text, UtteranceEvidence evidence, bool emergency)
    {
        foreach (var seam in ChineseClauses.Seams(text))
        {
            var one = judge.Part(evidence.Of(new Clause(0, seam, 0, false)), emergency).Best;
            var other = one.Score >= Clear ? judge.Part(evidence.Of(new Clause(seam, text.Length - seam, 0, false)), emergency).Best : one;
            if (other.Score >= Clear && IntentNames.Domain(one.Name) != IntentNames.Domain(other.Name) && !IntentNames.Accompanies(one.Name) && !IntentNames.Accompanies(other.Name))
            {
                return [one, other];
            }
        }

        return [];
    }

    private static List<IntentReading> Guesses(WishPart whole)
    {
        if (whole.Best.Score >= Clear)
        {
            return [];
        }

        double[] shares = [.. whole.Shares];
        var guesses = new List<IntentReading>();
        for (var rank = 0; rank < 2; rank++)
        {
            var next = WishJudge.Best(shares);
            if (IntentModel.Intents[next] == IntentNames.None)
            {
                shares[next] = 0;
                next = WishJudge.Best(shares);
            }

            guesses.Add(new IntentReading(IntentModel.Intents[next], shares[next], whole.Evidence.Text));
            shares[next] = 0;
        }

        return guesses;
    }
}
