namespace CommunityBot.Dialogs.Understanding;

/// <summary>What a clause gives to judge its wish by.</summary>
/// <param name="Text">The words of the clause.</param>
/// <param name="Masked">The same with addresses, phones, times and digits replaced by one character for each kind.</param>
/// <param name="Terms">The lexicon terms in it.</param>
/// <param name="HasBuilding">Whether a building, unit or floor is named in it.</param>
/// <param name="HasTime">Whether a time is named in it.</param>
internal sealed record ClauseEvidence(string Text, string Masked, IReadOnlyList<TermReading> Terms, bool HasBuilding, bool HasTime)
{
    private double[]? _wishes;

    /// <summary>How likely each wish is, a copy of one's own: who decides on wishes and who decides on dangers both ask, the model judges once.</summary>
    public double[] Wishes(LinearModel intents) => [.. _wishes ??= Judged(intents)];

    public bool Says(string kind) => Terms.Say(kind);

    public bool Says(string kind, string value) => Terms.Say(kind, value);

    public bool Marked(string mark) => Says(TermKinds.Mark, mark);

    public bool IsQuestion => Marked("question");

    /// <summary>Whether a trade or something it offers is named.</summary>
    public bool NamesTrade => Says(TermKinds.PlaceCategory) || Says(TermKinds.Service);

    private double[] Judged(LinearModel intents)
    {
        using var features = IntentFeatures.Of(this);
        return intents.Probabilities(features);
    }
}
