namespace CommunityBot.Training;

/// <summary>Whether a score says what it promises: of a hundred readings with 0.8, eighty right.</summary>
internal static class Calibration
{
    private const int Bands = 10;

    /// <summary>The temperature under which the right classes together get the highest probability.</summary>
    public static double Temperature(IReadOnlyList<Judgement> judgements) =>
        Enumerable.Range(0, 31).Select(step => 0.5 + (step * 0.05)).MinBy(temperature => judgements.Sum(judgement => -Math.Log(Math.Max(1e-9, judgement.Trust(temperature)))));

    /// <summary>The expected calibration error: how far score and share of right ones lie apart, by bands of the score.</summary>
    public static double Error(IReadOnlyCollection<(double Score, bool Right)> answers) =>
        Table(answers).Sum(band => Math.Abs(band.Score - band.Right) * band.Count / answers.Count);

    /// <summary>Bands of the score with how many, their mean score, and the share of right ones.</summary>
    public static IEnumerable<(int Band, int Count, double Score, double Right)> Table(IEnumerable<(double Score, bool Right)> answers) =>
        answers.GroupBy(answer => Math.Min(Bands - 1, (int)(answer.Score * Bands))).OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Count(), group.Average(answer => answer.Score), group.Average(answer => answer.Right ? 1d : 0)));
}
