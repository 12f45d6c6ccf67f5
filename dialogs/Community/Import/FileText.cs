using System.Text;

namespace CommunityBot.Dialogs.Community;

/// <summary>The bytes of a CSV file as text: UTF-8, UTF-16 with its mark, or the GBK that spreadsheets in China save.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsGbk">Whether it was read as GBK, for the one who imports to know.</param>
internal sealed record FileText(string Text, bool IsGbk)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = Provided();

    /// <summary>Reads bytes; null when they are no text in any of the encodings.</summary>
    public static FileText? Of(ReadOnlySpan<byte> bytes)
    {
        var utf16 = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        return utf16 is not null ? new FileText(utf16.GetString(bytes[2..]), false)
            : Decoded(Utf8, bytes) is { } text ? Plain(text, false)
            : Decoded(Gb18030, bytes) is { } gbk ? Plain(gbk, true)
            : null;
    }

    // A null character stands in no text, but in every archive and picture.
    private static FileText? Plain(string text, bool isGbk) => text.Contains('\0') ? null : new FileText(text.TrimStart('\uFEFF'), isGbk);

    private static string? Decoded(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Provided() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
