using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// A trained linear model: a weight for each feature and class, kept in a signed byte each. Its file, packed by Brotli
/// (RFC 7932), is written by the trainer from the sentences in tests/Training/ and never by hand.
/// </summary>
internal sealed class LinearModel
{
    private const uint Magic = 0x334D4943;
    private const int Head = 32;

    // No model is larger; a file that unpacks to more is none.
    private const int Largest = 64 << 20;

    private readonly FeatureTable _features;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias;
    private readonly double _temperature;

    private LinearModel(string[] classes, FeatureTable features, sbyte[] weights, float[] scales, float[] bias, double temperature, ulong data)
    {
        Classes = classes;
        _features = features;
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
        foreach (var (hash, value) in features.All)
        {
            if (_features.Row(hash) is not (>= 0 and var at))
            {
                continue;
            }

            var row = _weights.AsSpan(at * count, count);
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
    public static LinearModel Read(ReadOnlySpan<byte> packed)
    {
        var file = Unpack(packed);
        if (file.Length < Head || BinaryPrimitives.ReadUInt32LittleEndian(file) != Magic)
        {
            throw new InvalidDataException("The model is of another version: train it anew.");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(file[4..]);
        var features = BinaryPrimitives.ReadInt32LittleEndian(file[16..]);
        var names = BinaryPrimitives.ReadInt32LittleEndian(file[28..]);
        if (count <= 0 || features <= 0 || names <= 0 || file.Length != Head + names + (count * 8L) + FeatureTable.Size(features) + ((long)features * count))
        {
            throw new InvalidDataException("The model is cut short: train it anew.");
        }

        var classes = Encoding.UTF8.GetString(file.Slice(Head, names)).Split('\n');
        var numbers = MemoryMarshal.Cast<byte, float>(file.Slice(Head + names, count * 8));
        var table = file[(Head + names + (count * 8))..];
        return new LinearModel(
            classes,
            FeatureTable.Read(table, features),
            MemoryMarshal.Cast<byte, sbyte>(table[(int)FeatureTable.Size(features)..]).ToArray(),
            numbers[..count].ToArray(),
            numbers[count..].ToArray(),
            BinaryPrimitives.ReadDoubleLittleEndian(file[20..]),
            BinaryPrimitives.ReadUInt64LittleEndian(file[8..]));
    }

    /// <summary>The model file of weights found by training.</summary>
    /// <param name="classes">What it tells apart.</param>
    /// <param name="features">What it has learnt from.</param>
    /// <param name="weights">A row for each feature with a weight for each class.</param>
    /// <param name="bias">What speaks for each class before a word is read.</param>
    /// <param name="temperature">What makes its scores honest probabilities.</param>
    /// <param name="data">A fingerprint of what it was trained from.</param>
    public static byte[] Write(IReadOnlyList<string> classes, FeatureTable features, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, double temperature, ulong data)
    {
        var count = classes.Count;
        var names = Encoding.UTF8.GetBytes(string.Join('\n', classes));
        var tableSize = (int)FeatureTable.Size(features.Count);
        var file = new byte[Head + names.Length + (count * 8) + tableSize + weights.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(file, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), count);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), data);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), features.Count);
        BinaryPrimitives.WriteDoubleLittleEndian(file.AsSpan(20), temperature);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), names.Length);
        names.CopyTo(file.AsSpan(Head));
        var numbers = file.AsSpan(Head + names.Length);
        features.Write(numbers[(count * 8)..]);
        var cells = numbers[((count * 8) + tableSize)..];
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
                cells[at] = (byte)(sbyte)Math.Clamp(MathF.Round(weights[at] / scale), sbyte.MinValue, sbyte.MaxValue);
            }
        }

        return Pack(file);
    }

    private static byte[] Pack(ReadOnlySpan<byte> file)
    {
        var length = BrotliEncoder.GetMaxCompressedLength(file.Length);
        var packed = new byte[length + sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(packed, file.Length);
        return BrotliEncoder.TryCompress(file, packed.AsSpan(sizeof(int)), out var written, quality: 9, window: 22)
            ? packed[..(sizeof(int) + written)]
            : throw new InvalidOperationException("The model could not be packed.");
    }

    private static ReadOnlySpan<byte> Unpack(ReadOnlySpan<byte> packed)
    {
        if (packed.Length < sizeof(int) || BinaryPrimitives.ReadInt32LittleEndian(packed) is not (> 0 and <= Largest and var length))
        {
            throw new InvalidDataException("This is no model: train it anew.");
        }

        var file = new byte[length];
        return BrotliDecoder.TryDecompress(packed[sizeof(int)..], file, out var written) && written == length
            ? file
            : throw new InvalidDataException("The model is cut short: train it anew.");
    }
}
