namespace CommunityBot.Dialogs.Understanding;

/// <summary>Points for each intent, gathered from evidence.</summary>
internal sealed class IntentScores
{
    private readonly Dictionary<string, double> _points = new(StringComparer.Ordinal);

    public double this[string intent] => _points.GetValueOrDefault(intent);

    public void Add(string intent, double points) => _points[intent] = this[intent] + points;

    /// <summary>Takes all points of an intent away.</summary>
    public void Drop(params ReadOnlySpan<string> intents)
    {
        foreach (var intent in intents)
        {
            _points.Remove(intent);
        }
    }

    /// <summary>The best intent with its points; none when nobody has any.</summary>
    public (string Intent, double Points) Best()
    {
        var best = (Intent: IntentNames.None, Points: 0d);
        foreach (var (intent, points) in _points)
        {
            if (points > best.Points)
            {
                best = (intent, points);
            }
        }

        return best;
    }
}
