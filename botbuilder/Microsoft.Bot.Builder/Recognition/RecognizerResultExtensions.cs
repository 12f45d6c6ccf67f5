namespace Microsoft.Bot.Builder;

/// <summary>Which intent a recognizer holds most likely.</summary>
public static class RecognizerResultExtensions
{
    /// <exception cref="ArgumentNullException">There are no intents at all.</exception>
    public static (string intent, double score) GetTopScoringIntent(this RecognizerResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Intents is null)
        {
            throw new ArgumentNullException(nameof(result), "The result has no intents.");
        }

        var (intent, score) = (string.Empty, 0.0);
        foreach (var (name, found) in result.Intents)
        {
            if (found.Score > score)
            {
                (intent, score) = (name, found.Score.Value);
            }
        }

        return (intent, score);
    }
}
