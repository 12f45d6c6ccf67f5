using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.InteropServices;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// The trained linear model: a weight for each bucket and intent, kept in a signed byte each. The file is written by
/// the trainer from the sentences in tests/Training/ and never by hand.
/// </summary>
internal sealed class IntentModel
{
    private const uint Magic = 0x314D4943;

    private readonly float[] _weights;
    private readonly float[] _bias;

    private IntentModel(float[] weights, float[] bias, ulong data)
    {
        _weights = weights;
        _bias = bias;
        Data = data;
    }

    /// <summary>The intents in the order of the model's classes.</summary>
    public static IReadOnlyList<string> Intents { get; } =
    [
        IntentNames.EventsFind, IntentNames.EventsRegister, IntentNames.EventsCancelRegistration, IntentNames.RepairsReport, IntentNames.RepairsStatus,
        IntentNames.RepairsCancel, IntentNames.DirectoryFind, IntentNames.Feedback, IntentNames.Consult, IntentNames.Billing, IntentNames.Notice,
        IntentNames.Handover, IntentNames.Emergency, IntentNames.Greeting, IntentNames.Thanks, IntentNames.Bye, IntentNames.Help, IntentNames.Cancel,
        IntentNames.Affirm, IntentNames.Deny, IntentNames.Abuse, IntentNames.None,
    ];

    /// <summary>The model that ships with the assembly.</summary>
    public static IntentModel Shipped { get; } = Load();

    /// <summary>A fingerprint of the files it was trained from.</summary>
    public ulong Data { get; }

    /// <summary>The probability of each intent, in the order of <see cref="Intents"/>.</summary>
    public double[] Probabilities(IntentFeatures features)
    {
        var count = Intents.Count;
        Span<float> scores = stackalloc float[count];
        _bias.CopyTo(scores);
        foreach (var (bucket, value) in features.All)
        {
            var row = _weights.AsSpan(bucket * count, count);
            for (var index = 0; index < row.Length; index++)
            {
                scores[index] += row[index] * value;
            }
        }

        var top = float.MinValue;
        foreach (var score in scores)
        {
            top = MathF.Max(top, score);
        }

        var sum = 0d;
        var probabilities = new double[count];
        for (var index = 0; index < count; index++)
        {
            sum += probabilities[index] = Math.Exp(scores[index] - top);
        }

        for (var index = 0; index < count; index++)
        {
            probabilities[index] /= sum;
        }

        return probabilities;
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is no model, or of other intents.</exception>
    public static IntentModel Read(ReadOnlySpan<byte> file)
    {
        var count = Intents.Count;
        var header = 16 + (count * 8);
        if (file.Length != header + (IntentFeatures.Buckets * count) || BinaryPrimitives.ReadUInt32LittleEndian(file) != Magic || BinaryPrimitives.ReadInt32LittleEndian(file[4..]) != count)
        {
            throw new InvalidDataException("The intent model is of another version: train it anew.");
        }

        var scale = new float[count];
        var bias = new float[count];
        for (var index = 0; index < count; index++)
        {
            scale[index] = BinaryPrimitives.ReadSingleLittleEndian(file[(16 + (index * 8))..]);
            bias[index] = BinaryPrimitives.ReadSingleLittleEndian(file[(20 + (index * 8))..]);
        }

        var bytes = MemoryMarshal.Cast<byte, sbyte>(file[header..]);
        var weights = new float[bytes.Length];
        for (var index = 0; index < bytes.Length; index++)
        {
            weights[index] = bytes[index] * scale[index % count];
        }

        return new IntentModel(weights, bias, BinaryPrimitives.ReadUInt64LittleEndian(file[8..]));
    }

    /// <summary>The model file of weights found by training.</summary>
    public static byte[] Write(ReadOnlySpan<double> weights, ReadOnlySpan<double> bias, ulong data)
    {
        var count = Intents.Count;
        var header = 16 + (count * 8);
        var file = new byte[header + weights.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(file, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), count);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), data);
        for (var index = 0; index < count; index++)
        {
            var largest = 1e-6;
            for (var at = index; at < weights.Length; at += count)
            {
                largest = Math.Max(largest, Math.Abs(weights[at]));
            }

            var scale = (float)(largest / sbyte.MaxValue);
            BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(16 + (index * 8)), scale);
            BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(20 + (index * 8)), (float)bias[index]);
            for (var at = index; at < weights.Length; at += count)
            {
                file[header + at] = (byte)(sbyte)Math.Clamp(Math.Round(weights[at] / scale), sbyte.MinValue, sbyte.MaxValue);
            }
        }

        return file;
    }

    private static IntentModel Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CommunityBot.Dialogs.Understanding.intents.model")
            ?? throw new InvalidOperationException("The assembly carries no intent model.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return Read(file);
    }
}
