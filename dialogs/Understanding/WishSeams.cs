namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Says how likely two wishes meet at a place between clauses. The model has seen where messages of several wishes part,
/// and where the clauses of one wish hang together.
/// </summary>
internal sealed class WishSeams(LinearModel model)
{
    /// <summary>The classes of the model: one wish that goes on, or two that meet.</summary>
    public static readonly IReadOnlyList<string> Classes = ["one", "two"];

    /// <summary>The logarithm of the odds of two wishes against one.</summary>
    public double LogOdds(WishSeam seam)
    {
        using var features = SeamFeatures.Of(seam);
        var scores = model.Scores(features);
        return scores[1] - scores[0];
    }
}

/// <summary>A place between two clauses, where two wishes may meet.</summary>
/// <param name="Before">The part that ends there.</param>
/// <param name="After">The part that begins there.</param>
/// <param name="Last">The clause before.</param>
/// <param name="First">The clause behind.</param>
/// <param name="Whole">The whole message.</param>
/// <param name="Clauses">How many clauses it has.</param>
internal readonly record struct WishSeam(WishPart Before, WishPart After, Clause Last, Clause First, WishPart Whole, int Clauses);
