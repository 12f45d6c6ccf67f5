namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Decides whether an utterance tells of an emergency and of which kind: the words known and their rules first, the model
/// for tellings nobody thought of. One missed weighs more than one too many, so each may raise it, and only what the
/// model is very sure of takes it back.
/// </summary>
internal sealed class EmergencyJudge(LinearModel model)
{
    // The model raises it from here on where the lexicon knows no word,
    private const double Raised = 0.75;

    // or from here on where it reads but a clause: out of its sentence much sounds worse than it is.
    private const double RaisedByClause = 0.9;

    // Where the whole is calmer than this no clause is looked at.
    private const double Conceivable = 0.05;

    // The lexicon's word is taken back from here on.
    private const double Dismissed = 0.93;

    // Longer than this it is a letter, which is read by its clauses.
    private const int LongestBreath = 200;

    // Nobody in need writes more clauses.
    private const int MostClauses = 8;
    private const int ShortestClause = 4;

    /// <summary>The code of emergency.csv, or null.</summary>
    public string? Read(Reading reading, IReadOnlyList<Clause> clauses, UtteranceEvidence evidence)
    {
        var lexicon = EmergencyReader.Read(reading.Normalized, reading.Terms, clauses);
        // The model has learnt from what people say in one breath: in a letter every harmless word would add to the alarm.
        var (best, alarm) = reading.Normalized.Length <= LongestBreath ? Judge(evidence.Whole, lexicon) : (lexicon, lexicon is null ? Conceivable : 1);
        if (lexicon is null && alarm >= Raised)
        {
            return best;
        }

        if (lexicon is not null && alarm > 1 - Dismissed)
        {
            return lexicon;
        }

        if (clauses.Count == 1 || (lexicon is null && alarm < Conceivable))
        {
            return null;
        }

        foreach (var clause in clauses.Take(MostClauses).Where(clause => clause.Length >= ShortestClause))
        {
            var part = evidence.Of(clause);
            var known = lexicon is not null && part.Says(TermKinds.EmergencyStrong, lexicon) ? lexicon : null;
            (best, alarm) = Judge(part, known);
            if (alarm >= (known is null ? RaisedByClause : 1 - Dismissed))
            {
                return known ?? best;
            }
        }

        return null;
    }

    private (string? Best, double Alarm) Judge(ClauseEvidence part, string? lexicon)
    {
        var probabilities = model.Probabilities(CategoryFeatures.OfEmergency(part, lexicon));
        var (best, score, nothing) = ((string?)null, 0d, 0d);
        for (var index = 0; index < probabilities.Length; index++)
        {
            if (model.Classes[index] == UnderstandingModels.Nothing)
            {
                nothing = probabilities[index];
            }
            else if (probabilities[index] > score)
            {
                (best, score) = (model.Classes[index], probabilities[index]);
            }
        }

        return (best, 1 - nothing);
    }
}
