using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.State;

/// <summary>The first 16 bytes of every document: what a writer must find unchanged since it read the rest.</summary>
internal static class VersionTag
{
    public const int Size = 16;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Puts a fresh one at the head of a document.</summary>
    public static void Write(IBufferWriter<byte> document)
    {
        Span<byte> random = stackalloc byte[Size / 2];
        RandomNumberGenerator.Fill(random);
        Convert.TryToHexStringLower(random, document.GetSpan(Size), out var written);
        document.Advance(written);
    }

    /// <summary>The tag of a document; shorter when the document is damaged.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> document) => document[..Math.Min(Size, document.Length)];

    /// <summary>A document's tag as an ETag.</summary>
    public static string ToText(ReadOnlyMemory<byte> document) => Encoding.ASCII.GetString(Of(document).Span);

    /// <summary>Whether a text can be a tag at all.</summary>
    public static bool IsOne(string text) => text.Length == Size && !text.AsSpan().ContainsAnyExcept(Digits);
}
