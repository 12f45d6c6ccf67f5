namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// How much each voice counts when a message is parted into wishes. Found by <c>dotnet run --project tests/Training -c
/// Release -- weights</c>, which tries others on the cases kept from training.
/// </summary>
/// <param name="OfWhole">Doubt about the message as one wish, against doubt about a part.</param>
/// <param name="OfSeam">What the seams say.</param>
/// <param name="OfCut">What every cut costs besides.</param>
/// <param name="Stated">How sure a part must be to state a wish beside others.</param>
/// <param name="OfNone">How much likelier than the model says it is that nothing is wished: no sentences of training hold all that people say.</param>
internal sealed record WishWeights(double OfWhole, double OfSeam, double OfCut, double Stated, double OfNone)
{
    /// <summary>Those in use.</summary>
    public static WishWeights InUse { get; } = new(1.4, 0.3, 0, 0.5, 1.5);
}
