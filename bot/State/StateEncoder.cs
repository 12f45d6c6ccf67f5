using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace CommunityBot.State;

/// <summary>
/// Escapes only what JSON itself must have escaped, so that Chinese and emoji stay readable and take three and four
/// bytes instead of six and twelve. Not for HTML.
/// </summary>
internal sealed class StateEncoder : JavaScriptEncoder
{
    // What must be escaped, and what may: half a surrogate pair without its other half.
    private static readonly SearchValues<char> Doubtful = SearchValues.Create([.. Enumerable.Range(0, ' ').Append('"').Append('\\').Append(0x7F).Concat(Enumerable.Range(0xD800, 0x800)).Select(code => (char)code)]);

    public static StateEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\' or 0x7F;

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var all = new ReadOnlySpan<char>(text, textLength);
        for (var index = all.IndexOfAny(Doubtful); index >= 0;)
        {
            // A surrogate on its own is encoded too: as the replacement character.
            if (Rune.DecodeFromUtf16(all[index..], out var rune, out var length) != OperationStatus.Done || WillEncode(rune.Value))
            {
                return index;
            }

            index += length;
            index = all[index..].IndexOfAny(Doubtful) is >= 0 and var next ? index + next : -1;
        }

        return -1;
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        WillEncode(unicodeScalar)
            ? new Span<char>(buffer, bufferLength).TryWrite($"{Escape(unicodeScalar)}", out numberOfCharactersWritten)
            : new Rune(unicodeScalar).TryEncodeToUtf16(new Span<char>(buffer, bufferLength), out numberOfCharactersWritten);

    // WeChat shows longer escapes than these as they are.
    private static string Escape(int unicodeScalar) => unicodeScalar switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        _ => $"\\u{unicodeScalar:x4}",
    };
}
