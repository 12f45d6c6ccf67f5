namespace CommunityBot.Dialogs.Understanding;

/// <summary>Says what a part of a message wishes by itself.</summary>
internal sealed class WishJudge(LinearModel model, WishWeights weights)
{
    // 没坏, 不用来修: whatever else the words resemble, nothing is to be mended.
    private const double Intact = 0.02;

    // What is left when all speaks for an emergency that is none makes no wish.
    private const double Faint = 0.2;

    private static readonly int Emergency = IntentModel.Indices[IntentNames.Emergency];
    private static readonly int None = IntentModel.Indices[IntentNames.None];
    private static readonly int Report = IntentModel.Indices[IntentNames.RepairsReport];

    /// <summary>A part with what it wishes.</summary>
    /// <param name="part">The part.</param>
    /// <param name="emergency">Whether there is an emergency; that has been decided before.</param>
    public WishPart Part(ClauseEvidence part, bool emergency)
    {
        var shares = Judge(part, emergency);
        var best = Best(shares);
        return new WishPart(new IntentReading(IntentModel.Intents[best], shares[best], part.Text), shares, part);
    }

    /// <summary>The index of the likeliest.</summary>
    public static int Best(ReadOnlySpan<double> probabilities)
    {
        var best = 0;
        for (var index = 1; index < probabilities.Length; index++)
        {
            best = probabilities[index] > probabilities[best] ? index : best;
        }

        return best;
    }

    private double[] Judge(ClauseEvidence part, bool emergency)
    {
        var probabilities = part.Wishes(model);
        if (!emergency)
        {
            Calm(probabilities);
        }

        if (part.Marked("intact"))
        {
            probabilities[Report] *= Intact;
        }

        Doubt(probabilities);
        return probabilities;
    }

    private void Doubt(Span<double> probabilities)
    {
        var sum = 1 + (probabilities[None] * (weights.OfNone - 1));
        probabilities[None] *= weights.OfNone;
        foreach (ref var probability in probabilities)
        {
            probability /= sum;
        }
    }

    private static void Calm(Span<double> probabilities)
    {
        var rest = 1 - probabilities[Emergency];
        probabilities[Emergency] = 0;
        foreach (ref var probability in probabilities)
        {
            probability /= Math.Max(rest, Faint);
        }
    }
}
