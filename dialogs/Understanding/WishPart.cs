namespace CommunityBot.Dialogs.Understanding;

/// <summary>A part of a message with the wish it states by itself.</summary>
/// <param name="Best">The likeliest wish.</param>
/// <param name="Shares">How likely each wish is, by the order of <see cref="IntentModel.Intents"/>.</param>
/// <param name="Evidence">What tells of it.</param>
internal readonly record struct WishPart(IntentReading Best, double[] Shares, ClauseEvidence Evidence)
{
    /// <summary>How likely one wish is.</summary>
    public double Share(string wish) => Shares[IntentModel.Indices[wish]];
}
