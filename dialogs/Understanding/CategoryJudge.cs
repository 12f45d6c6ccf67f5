namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Decides which fault and which trade are meant: the model where the wish asks for one, the lexicon alone where the
/// words only touch on it.
/// </summary>
internal sealed class CategoryJudge(UnderstandingModels models)
{
    // Below this the lexicon's word counts for more than the model's.
    private const double Accepted = 0.3;

    // 我要报修 names nothing yet.
    private const double Unnamed = 0.5;

    private static readonly string[] OfFaults = [IntentNames.RepairsReport, IntentNames.RepairsStatus, IntentNames.RepairsCancel, IntentNames.Feedback];
    private static readonly string[] OfTrades = [IntentNames.DirectoryFind];

    /// <summary>The code of repair_categories.csv, or null.</summary>
    public string? Fault(UtteranceEvidence evidence, IReadOnlyList<IntentReading> intents, IReadOnlyList<Clause> clauses)
    {
        var (part, asked) = Part(evidence, intents, OfFaults);
        var lexicon = CategoryReader.Fault(part.Terms, asked ? [new Clause(0, int.MaxValue, 0, false)] : clauses);
        return asked || lexicon is not null ? Decide(models.Faults, CategoryFeatures.OfFault(part), lexicon, asked) : null;
    }

    /// <summary>The code of venue_categories.csv, or null.</summary>
    public string? Trade(UtteranceEvidence evidence, IReadOnlyList<IntentReading> intents, IReadOnlyList<Clause> clauses)
    {
        var (part, asked) = Part(evidence, intents, OfTrades);
        var lexicon = CategoryReader.Place(part.Terms);
        return asked || lexicon is not null ? Decide(models.Trades, CategoryFeatures.OfTrade(part), lexicon, asked) : null;
    }

    private static string? Decide(LinearModel model, Features seen, string? lexicon, bool asked)
    {
        using var features = seen;
        var probabilities = model.Probabilities(features);
        var (best, score, nothing) = (lexicon, 0d, 0d);
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

        // Where the wish asks for a category and names something there is one, however vague the words.
        return (asked && nothing < Unnamed ? score / (1 - nothing) : score) >= Accepted ? best : lexicon;
    }

    // Of several wishes, the words of the one that has a category.
    private static (ClauseEvidence Part, bool Asked) Part(UtteranceEvidence evidence, IReadOnlyList<IntentReading> intents, string[] wishes)
    {
        foreach (var intent in intents)
        {
            if (wishes.Contains(intent.Name) && intent.Score >= Accepted)
            {
                return (evidence.Of(intent.Clause), true);
            }
        }

        return (evidence.Whole, false);
    }
}
