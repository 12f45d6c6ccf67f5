using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>
/// Multinomial logistic regression by stochastic gradient with per-weight steps (AdaGrad). Deterministic: the order is
/// a fixed shuffle, the sums are in double and in one thread.
/// </summary>
internal sealed class Trainer
{
    private const int Epochs = 8;
    private const double Step = 0.3;
    private const double Shrink = 2e-6;
    // Labels are trusted this far: keeps the scores honest.
    private const double Trust = 0.99;

    private readonly int _intents = IntentModel.Intents.Count;
    private readonly double[] _weights;
    private readonly double[] _squares;
    private readonly double[] _bias;
    private readonly double[] _scores;

    private Trainer()
    {
        _weights = new double[IntentFeatures.Buckets * _intents];
        _squares = new double[_weights.Length];
        _bias = new double[_intents];
        _scores = new double[_intents];
    }

    /// <summary>The model file trained from examples.</summary>
    public static byte[] Train(IReadOnlyList<Example> examples, ulong fingerprint)
    {
        var trainer = new Trainer();
        var weights = Balance(examples, trainer._intents);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var example in Shuffle(examples, epoch))
            {
                trainer.Learn(example, weights[example.Intent]);
            }
        }

        return IntentModel.Write(trainer._weights, trainer._bias, fingerprint);
    }

    private void Learn(Example example, double importance)
    {
        Probabilities(example);
        for (var intent = 0; intent < _intents; intent++)
        {
            var target = intent == example.Intent ? Trust : (1 - Trust) / (_intents - 1);
            var error = (_scores[intent] - target) * importance;
            _bias[intent] -= 0.02 * error;
            foreach (var (bucket, value) in example.Features)
            {
                var at = (bucket * _intents) + intent;
                var gradient = (error * value) + (Shrink * _weights[at]);
                _squares[at] += gradient * gradient;
                _weights[at] -= Step * gradient / (Math.Sqrt(_squares[at]) + 0.6);
            }
        }
    }

    private void Probabilities(Example example)
    {
        _bias.CopyTo(_scores, 0);
        foreach (var (bucket, value) in example.Features)
        {
            for (var intent = 0; intent < _intents; intent++)
            {
                _scores[intent] += _weights[(bucket * _intents) + intent] * value;
            }
        }

        var top = _scores.Max();
        var sum = 0d;
        for (var intent = 0; intent < _intents; intent++)
        {
            sum += _scores[intent] = Math.Exp(_scores[intent] - top);
        }

        for (var intent = 0; intent < _intents; intent++)
        {
            _scores[intent] /= sum;
        }
    }

    // Rare intents count a little more.
    private static double[] Balance(IReadOnlyList<Example> examples, int intents)
    {
        var counts = new double[intents];
        foreach (var example in examples)
        {
            counts[example.Intent]++;
        }

        var mean = (double)examples.Count / intents;
        return [.. counts.Select(count => count == 0 ? 1 : Math.Clamp(Math.Sqrt(mean / count), 0.6, 2))];
    }

    private static Example[] Shuffle(IReadOnlyList<Example> examples, int epoch)
    {
        var order = examples.ToArray();
        var state = 88172645463325252UL + (ulong)epoch;
        for (var index = order.Length - 1; index > 0; index--)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            var other = (int)(state % (ulong)(index + 1));
            (order[index], order[other]) = (order[other], order[index]);
        }

        return order;
    }
}
