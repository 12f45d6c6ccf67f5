using System.Runtime.InteropServices;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>
/// Multinomial logistic regression by stochastic gradient with per-weight steps (AdaGrad). Deterministic: the order is
/// a fixed shuffle, and one training runs in one thread.
/// </summary>
internal sealed class Trainer
{
    private const int Epochs = 6;
    private const float Step = 0.35f;

    // The mean over the last epochs: what came last in one of them must not decide.
    private const int Averaged = 4;

    // Labels are trusted this far: keeps the scores honest.
    private const float Trust = 0.98f;

    // What is nearly right already teaches nothing.
    private const float Negligible = 0.004f;

    private readonly int _classes;
    private readonly FeatureTable _features;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _bias;
    private readonly float[] _scores;

    private Trainer(int classes, FeatureTable features)
    {
        _classes = classes;
        _features = features;
        _weights = new float[features.Count * classes];
        _squares = new float[_weights.Length];
        _bias = new float[classes];
        _scores = new float[classes];
    }

    /// <summary>The model file trained from examples.</summary>
    /// <param name="classes">The names of the classes.</param>
    /// <param name="most">How many features it may know.</param>
    /// <param name="examples">What to learn.</param>
    /// <param name="temperature">What makes its scores honest probabilities.</param>
    /// <param name="fingerprint">What it was trained from.</param>
    public static byte[] Train(IReadOnlyList<string> classes, int most, IReadOnlyList<Example> examples, double temperature, ulong fingerprint)
    {
        var features = Shared(classes.Count, examples, most);
        var trainer = new Trainer(classes.Count, features);
        var lessons = examples.Select(example => new Lesson(example.Class, example.Weight, trainer.Rows(example))).ToArray();
        var weights = Balance(examples, classes.Count);
        var average = new float[trainer._weights.Length];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var lesson in Shuffle(lessons, epoch))
            {
                trainer.Learn(lesson, weights[lesson.Class] * lesson.Weight);
            }

            for (var at = 0; at < average.Length && epoch >= Epochs - Averaged; at++)
            {
                average[at] += trainer._weights[at] / Averaged;
            }
        }

        return LinearModel.Write(classes, features, average, trainer._bias, temperature, fingerprint);
    }

    // What two sentences share, the most telling first: what stands in one alone is learnt by heart, not understood.
    private static FeatureTable Shared(int classes, IReadOnlyList<Example> examples, int most)
    {
        var counts = new Dictionary<uint, (int Last, int[] Lines)>();
        var totals = new double[classes];
        var line = -1;
        foreach (var example in examples)
        {
            totals[example.Class] += example.Line == line ? 0 : 1;
            line = example.Line;
            foreach (var (hash, _) in example.Features.All)
            {
                ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out var known);
                seen = known ? seen : (-1, new int[classes]);
                if (seen.Last != example.Line)
                {
                    seen.Last = example.Line;
                    seen.Lines[example.Class]++;
                }
            }
        }

        var all = totals.Sum();
        return FeatureTable.Of(counts
            .Where(feature => feature.Value.Lines.Sum() > 1)
            .OrderByDescending(feature => Telling(feature.Value.Lines, totals, all)).ThenBy(feature => feature.Key)
            .Take(most).Select(feature => feature.Key));
    }

    // The log-likelihood ratio (Dunning 1993) of the classes its lines have against those of all lines.
    private static double Telling(int[] lines, double[] totals, double all)
    {
        var count = (double)lines.Sum();
        var telling = 0d;
        for (var index = 0; index < lines.Length; index++)
        {
            telling += lines[index] == 0 ? 0 : lines[index] * Math.Log(lines[index] / (count * totals[index] / all));
        }

        return telling;
    }

    private (int Row, float Value)[] Rows(Example example)
    {
        var rows = new List<(int, float)>();
        foreach (var (hash, value) in example.Features.All)
        {
            if (_features.Row(hash) is >= 0 and var row)
            {
                rows.Add((row, value));
            }
        }

        return [.. rows];
    }

    private void Learn(Lesson lesson, float importance)
    {
        Probabilities(lesson);
        for (var index = 0; index < _classes; index++)
        {
            var target = index == lesson.Class ? Trust : (1 - Trust) / (_classes - 1);
            var error = _scores[index] - target;
            if (MathF.Abs(error) < Negligible)
            {
                continue;
            }

            error *= importance;
            _bias[index] -= 0.02f * error;
            foreach (var (row, value) in lesson.Features)
            {
                var at = (row * _classes) + index;
                var gradient = error * value;
                _squares[at] += gradient * gradient;
                _weights[at] -= Step * gradient / (MathF.Sqrt(_squares[at]) + 0.6f);
            }
        }
    }

    private void Probabilities(Lesson lesson)
    {
        _bias.CopyTo(_scores, 0);
        foreach (var (row, value) in lesson.Features)
        {
            var cells = _weights.AsSpan(row * _classes, _classes);
            for (var index = 0; index < cells.Length; index++)
            {
                _scores[index] += cells[index] * value;
            }
        }

        var top = float.MinValue;
        foreach (var score in _scores)
        {
            top = MathF.Max(top, score);
        }

        var sum = 0f;
        foreach (ref var score in _scores.AsSpan())
        {
            sum += score = MathF.Exp(score - top);
        }

        foreach (ref var score in _scores.AsSpan())
        {
            score /= sum;
        }
    }

    // Rare classes count a little more.
    private static float[] Balance(IReadOnlyList<Example> examples, int classes)
    {
        var counts = new float[classes];
        foreach (var example in examples)
        {
            counts[example.Class]++;
        }

        var mean = (float)examples.Count / classes;
        return [.. counts.Select(count => count == 0 ? 1 : Math.Clamp(MathF.Sqrt(mean / count), 0.6f, 2f))];
    }

    private static Lesson[] Shuffle(Lesson[] lessons, int epoch)
    {
        var order = lessons.ToArray();
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

    private sealed record Lesson(int Class, float Weight, (int Row, float Value)[] Features);
}
