using System.Runtime.InteropServices;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// The features a model has learnt from, each with a row of its own. What no two sentences of the training files share
/// has none: an unknown run of characters says nothing, where a bucket shared by chance would say something false.
/// </summary>
internal sealed class FeatureTable
{
    private const int Heads = 1 << 16;

    private readonly int[] _starts = new int[Heads + 1];
    private readonly ushort[] _tails;

    private FeatureTable(ReadOnlySpan<byte> counts, ushort[] tails)
    {
        for (var head = 0; head < Heads; head++)
        {
            _starts[head + 1] = _starts[head] + counts[head];
        }

        _tails = tails;
    }

    /// <summary>How many features are known.</summary>
    public int Count => _tails.Length;

    /// <summary>The table of hashes; rows go by their order.</summary>
    public static FeatureTable Of(IEnumerable<uint> hashes)
    {
        var ordered = hashes.Distinct().Order().ToArray();
        var counts = new byte[Heads];
        foreach (var hash in ordered)
        {
            counts[hash >> 16] = checked((byte)(counts[hash >> 16] + 1));
        }

        return new FeatureTable(counts, [.. ordered.Select(hash => (ushort)hash)]);
    }

    /// <summary>The row of a feature; -1 for one never learnt from.</summary>
    public int Row(uint hash)
    {
        var (start, end) = (_starts[hash >> 16], _starts[(hash >> 16) + 1]);
        var at = _tails.AsSpan(start, end - start).IndexOf((ushort)hash);
        return at < 0 ? -1 : start + at;
    }

    /// <summary>How many bytes <see cref="Write"/> takes for a number of features.</summary>
    public static long Size(int count) => Heads + (count * 2L);

    /// <summary>Writes the table.</summary>
    public void Write(Span<byte> file)
    {
        for (var head = 0; head < Heads; head++)
        {
            file[head] = (byte)(_starts[head + 1] - _starts[head]);
        }

        MemoryMarshal.AsBytes(_tails.AsSpan()).CopyTo(file[Heads..]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The table contradicts itself.</exception>
    public static FeatureTable Read(ReadOnlySpan<byte> file, int count)
    {
        var table = new FeatureTable(file[..Heads], MemoryMarshal.Cast<byte, ushort>(file.Slice(Heads, count * 2)).ToArray());
        return table._starts[Heads] == count ? table : throw new InvalidDataException("The model is damaged: train it anew.");
    }
}
