namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// When an alarm is raised. Found by <c>dotnet run --project tests/Training -c Release -- weights</c>, which tries others on
/// the cases kept from training.
/// </summary>
/// <param name="Raised">How likely an emergency must be.</param>
/// <param name="RaisedByClause">The same for a clause alone: out of its sentence much sounds worse than it is.</param>
/// <param name="OfWord">What a word of the lexicon adds to the log-odds.</param>
internal sealed record AlarmWeights(double Raised, double RaisedByClause, double OfWord)
{
    /// <summary>How likely it must be in the answer to a question, unless a word of the lexicon says it: 「还在喷」 tells of the pipe that was asked about.</summary>
    public double RaisedByAnswer { get; init; } = 0.75;

    /// <summary>Those in use.</summary>
    public static AlarmWeights InUse { get; } = new(0.35, 0.9, 0);
}
