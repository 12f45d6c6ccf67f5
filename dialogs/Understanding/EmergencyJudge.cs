namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Decides whether an utterance tells of an emergency and of which kind. Three witnesses are heard: the words known and
/// their rules, the model of emergencies and the model of intents, which have learnt from different sentences and err
/// over different ones. One missed weighs more than one too many.
/// </summary>
internal sealed class EmergencyJudge(LinearModel emergencies, LinearModel intents, AlarmWeights weights)
{
    // Where the whole is calmer than this no clause is looked at.
    private const double Conceivable = 0.1;

    // Longer than this it is a letter, which is read by its clauses: the models have learnt from what is said in one breath.
    private const int LongestBreath = 200;

    // Nobody in need writes more clauses.
    private const int MostClauses = 8;
    private const int ShortestClause = 4;

    // Longer than this it tells of something by itself.
    private const int LongestFollowUp = 14;

    // No witness is surer than this.
    private const double Surest = 0.9999;

    private readonly int _nothing = Array.IndexOf([.. emergencies.Classes], UnderstandingModels.Nothing);
    private readonly int _emergency = Array.IndexOf([.. intents.Classes], IntentNames.Emergency);

    /// <summary>The code of emergency.csv, or null.</summary>
    /// <param name="reading">What is known of the words so far.</param>
    /// <param name="clauses">Their clauses.</param>
    /// <param name="evidence">What the words and the grammars give.</param>
    /// <param name="context">What they are read against.</param>
    public string? Read(Reading reading, IReadOnlyList<Clause> clauses, UtteranceEvidence evidence, ReadingContext context)
    {
        var lexicon = EmergencyReader.Read(reading.Normalized, reading.Terms, clauses);
        if (ChineseWhereabouts.IsTelephoning(reading.Normalized) || (lexicon is null && ChineseWhereabouts.IsPlace(reading)))
        {
            return null;
        }

        var letter = reading.Normalized.Length > LongestBreath;
        var (kind, alarm) = letter ? (lexicon, Conceivable) : Judge(evidence.Whole, lexicon);
        if (!letter && alarm >= (lexicon is null && IsCalmer(reading, context) ? weights.RaisedByAnswer : weights.Raised))
        {
            return kind;
        }

        if (clauses.Count == 1 || alarm < Conceivable)
        {
            return null;
        }

        foreach (var clause in clauses.Take(MostClauses).Where(clause => clause.Length >= ShortestClause))
        {
            var part = evidence.Of(clause);
            (kind, alarm) = Judge(part, lexicon is not null && part.Says(TermKinds.EmergencyStrong, lexicon) ? lexicon : null);
            if (alarm >= weights.RaisedByClause)
            {
                return kind;
            }
        }

        return null;
    }

    // What answers a question or goes on with few words, and what nearly happened: 「几个人啊一般」, 「差点砸着人」.
    private static bool IsCalmer(Reading reading, ReadingContext context) =>
        context.Expecting is not null || (context.IsGoingOn && reading.Normalized.Length <= LongestFollowUp) || reading.Says(TermKinds.Mark, "near");

    private (string? Kind, double Alarm) Judge(ClauseEvidence part, string? lexicon)
    {
        using var features = CategoryFeatures.OfEmergency(part, lexicon);
        var kinds = emergencies.Probabilities(features);
        var wish = part.Wishes(intents)[_emergency];
        var odds = ((LogOdds(1 - kinds[_nothing]) + LogOdds(wish)) / 2) + (lexicon is null ? 0 : weights.OfWord);
        kinds[_nothing] = 0;
        var kind = lexicon ?? emergencies.Classes[Array.IndexOf(kinds, kinds.Max())];
        // 「电梯停了，里头没人」: what was only guessed yields to a word that denies it.
        return (kind, lexicon is null && part.Says(TermKinds.EmergencyNot, kind) ? 0 : 1 / (1 + Math.Exp(-odds)));
    }

    private static double LogOdds(double probability)
    {
        var bounded = Math.Clamp(probability, 1 - Surest, Surest);
        return Math.Log(bounded / (1 - bounded));
    }
}
