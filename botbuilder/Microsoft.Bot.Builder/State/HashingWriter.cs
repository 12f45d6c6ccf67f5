using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Takes text and keeps nothing of it but a 128-bit hash: two lanes of multiply-and-fold, four characters a step.</summary>
internal sealed class HashingWriter : TextWriter
{
    private const ulong FirstPrime = 0x9E3779B185EBCA87;
    private const ulong SecondPrime = 0xC2B2AE3D27D4EB4F;

    private ulong _first = FirstPrime;
    private ulong _second = SecondPrime;

    public HashingWriter()
        : base(CultureInfo.InvariantCulture)
    {
    }

    public UInt128 Hash => new(_first, _second);

    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>Mixes a text in with its length, so that "ab" and "c" differ from "a" and "bc"; null differs from both.</summary>
    public void Add(string text)
    {
        Mix(text is null ? ulong.MaxValue : (ulong)text.Length);
        Append(text);
    }

    public void Add(ulong number) => Mix(number);

    public override void Write(char value) => Mix(value);

    public override void Write(string value) => Append(value);

    public override void Write(char[] buffer, int index, int count) => Append(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Append(buffer);

    private void Append(ReadOnlySpan<char> text)
    {
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words)
        {
            Mix(word);
        }

        foreach (var rest in text[(words.Length * 4)..])
        {
            Mix(rest);
        }
    }

    private void Mix(ulong word)
    {
        var high = Math.BigMul(_first ^ word, FirstPrime, out var low);
        _first = high ^ low ^ _second;
        high = Math.BigMul(_second ^ ulong.RotateLeft(word, 32), SecondPrime, out low);
        _second = (high ^ low) + FirstPrime;
    }
}
