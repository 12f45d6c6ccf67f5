using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// A trained linear model: a weight for each bucket and class, kept in a signed byte each. Its file is written by the
/// trainer from the sentences in tests/Training/ and never by hand.
/// </summary>
internal sealed class LinearModel
{
    private const uint Magic = 0x324D4943;
    private const int Head = 32;

    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias;
    private readonly double _temperature;

    private LinearModel(string[] classes, sbyte[] weights, float[] scales, float[] bias, double temperature, ulong data)
    {
        Classes = classes;
        _weights = weights;
        _scales = scales;
        _bias = bias;
        _temperature = temperature;
        Data = data;
    }

    /// <summary>What it tells apart.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>A fingerprint of the files it was trained from.</summary>
    public ulong Data { get; }

    /// <summary>The probability of each class: of a hundred readings with 0.8, eighty are right.</summary>
    public double[] Probabilities(Features features)
    {
        var probabilities = Scores(features);
        Soften(probabilities, _temperature);
        return probabilities;
    }

    /// <summary>What the weights sum up to for each class.</summary>
    public double[] Scores(Features features)
    {
        var count = _bias.Length;
        Span<float> sums = stackalloc float[count];
        var buckets = (uint)(_weights.Length / count);
        foreach (var (hash, value) in features.All)
        {
            var row = _weights.AsSpan(Bucket(hash, buckets) * count, count);
            for (var index = 0; index < row.Length; index++)
            {
                sums[index] += row[index] * value;
            }
        }

        var scores = new double[count];
        for (var index = 0; index < count; index++)
        {
            scores[index] = (sums[index] * _scales[index]) + _bias[index];
        }

        return scores;
    }

    /// <summary>The bucket a hash falls into: all are as likely, however many there are.</summary>
    public static int Bucket(uint hash, uint buckets) => (int)(((ulong)hash * buckets) >> 32);

    /// <summary>Makes probabilities of scores.</summary>
    public static void Soften(Span<double> scores, double temperature)
    {
        var top = double.MinValue;
        foreach (var score in scores)
        {
            top = Math.Max(top, score);
        }

        var sum = 0d;
        foreach (ref var score in scores)
        {
            sum += score = Math.Exp((score - top) / temperature);
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is no model, or of another version.</exception>
    public static LinearModel Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Head || BinaryPrimitives.ReadUInt32LittleEndian(file) != Magic)
        {
            throw new InvalidDataException("The model is of another version: train it anew.");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(file[4..]);
        var buckets = BinaryPrimitives.ReadInt32LittleEndian(file[16..]);
        var names = BinaryPrimitives.ReadInt32LittleEndian(file[28..]);
        if (count <= 0 || buckets <= 0 || names <= 0 || file.Length != Head + names + (count * 8) + ((long)buckets * count))
        {
            throw new InvalidDataException("The model is cut short: train it anew.");
        }

        var classes = Encoding.UTF8.GetString(file.Slice(Head, names)).Split('\n');
        var numbers = MemoryMarshal.Cast<byte, float>(file.Slice(Head + names, count * 8));
        return new LinearModel(
            classes,
            MemoryMarshal.Cast<byte, sbyte>(file[(Head + names + (count * 8))..]).ToArray(),
            numbers[..count].ToArray(),
            numbers[count..].ToArray(),
            BinaryPrimitives.ReadDoubleLittleEndian(file[20..]),
            BinaryPrimitives.ReadUInt64LittleEndian(file[8..]));
    }

    /// <summary>The model file of weights found by training.</summary>
    public static byte[] Write(IReadOnlyList<string> classes, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, double temperature, ulong data)
    {
        var count = classes.Count;
        var names = Encoding.UTF8.GetBytes(string.Join('\n', classes));
        var file = new byte[Head + names.Length + (count * 8) + weights.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(file, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), count);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), data);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), weights.Length / count);
        BinaryPrimitives.WriteDoubleLittleEndian(file.AsSpan(20), temperature);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), names.Length);
        names.CopyTo(file.AsSpan(Head));
        var numbers = file.AsSpan(Head + names.Length);
        for (var index = 0; index < count; index++)
        {
            var largest = 1e-6f;
            for (var at = index; at < weights.Length; at += count)
            {
                largest = MathF.Max(largest, MathF.Abs(weights[at]));
            }

            var scale = largest / sbyte.MaxValue;
            BinaryPrimitives.WriteSingleLittleEndian(numbers[(index * 4)..], scale);
            BinaryPrimitives.WriteSingleLittleEndian(numbers[((count + index) * 4)..], bias[index]);
            for (var at = index; at < weights.Length; at += count)
            {
                numbers[(count * 8) + at] = (byte)(sbyte)Math.Clamp(MathF.Round(weights[at] / scale), sbyte.MinValue, sbyte.MaxValue);
            }
        }

        return file;
    }
}
