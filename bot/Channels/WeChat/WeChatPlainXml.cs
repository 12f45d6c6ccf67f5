using System.Buffers;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// The XML that WeChat writes day in, day out: elements without attributes, with one CDATA section, plain text or other
/// elements in them. Anything beyond that is left to a whole XML reader, so this one can be small and quick.
/// </summary>
internal ref struct WeChatPlainXml
{
    private const string SectionStart = "<![CDATA[";
    private const string SectionEnd = "]]>";
    private const string Whitespace = " \t\n";

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private readonly WeChatFields _fields = new();
    private ReadOnlySpan<char> _rest;

    private WeChatPlainXml(ReadOnlySpan<char> text) => _rest = text;

    /// <summary>The message's fields; null when the text is not plain, which says nothing against it.</summary>
    public static WeChatFields? Read(ReadOnlySpan<char> text)
    {
        // A carriage return counts as a line feed in XML, and an ampersand as whatever it names.
        if (text.ContainsAny('\r', '&'))
        {
            return null;
        }

        var xml = new WeChatPlainXml(text);
        return xml.Open() is { } root && xml.Children("", 1) && xml.Close(root) && xml._rest.Trim(Whitespace).IsEmpty ? xml._fields : null;
    }

    // The name of the element that begins here.
    private string? Open()
    {
        SkipWhitespace();
        var end = _rest.IndexOf('>');
        if (end < 2 || _rest[0] != '<' || !char.IsAsciiLetter(_rest[1]) || _rest[1..end].ContainsAnyExcept(NameCharacters))
        {
            return null;
        }

        var name = _rest[1..end].ToString();
        _rest = _rest[(end + 1)..];
        return name;
    }

    private bool Close(string name)
    {
        SkipWhitespace();
        if (!_rest.StartsWith("</", StringComparison.Ordinal) || !_rest[2..].StartsWith(name, StringComparison.Ordinal) || _rest.Length < name.Length + 3 || _rest[name.Length + 2] != '>')
        {
            return false;
        }

        _rest = _rest[(name.Length + 3)..];
        return true;
    }

    private bool Children(string path, int depth)
    {
        for (SkipWhitespace(); !_rest.StartsWith("</", StringComparison.Ordinal); SkipWhitespace())
        {
            if (depth > WeChatFields.MaximumDepth || Open() is not { } name)
            {
                return false;
            }

            var own = path.Length == 0 ? name : $"{path}/{name}";
            if (!(Leaf(own) || Children(own, depth + 1)) || !Close(name))
            {
                return false;
            }
        }

        return true;
    }

    private bool Leaf(string path)
    {
        var (start, end) = _rest.StartsWith(SectionStart, StringComparison.Ordinal) ? (SectionStart.Length, _rest.IndexOf(SectionEnd, StringComparison.Ordinal)) : (0, _rest.IndexOf('<'));
        if (end < 0)
        {
            return false;
        }

        var value = _rest[start..end];
        var after = _rest[(start == 0 ? end : end + SectionEnd.Length)..];
        // A value in parts, or with its own children, is no leaf.
        if (!after.StartsWith("</", StringComparison.Ordinal) || (start == 0 && value.Contains(SectionEnd, StringComparison.Ordinal)))
        {
            return false;
        }

        _fields.Add(path, start == 0 && value.Trim(Whitespace).IsEmpty ? "" : value.ToString());
        _rest = after;
        return true;
    }

    private void SkipWhitespace() => _rest = _rest.TrimStart(Whitespace);
}
