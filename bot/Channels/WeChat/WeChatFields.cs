namespace CommunityBot.Channels.WeChat;

/// <summary>
/// The leaves of a pushed message by their path below the root, for example <c>Content</c> or
/// <c>SendLocationInfo/Label</c>; the same for both formats WeChat pushes in. Where a path repeats, the first one counts.
/// </summary>
internal sealed class WeChatFields
{
    /// <summary>Nesting deeper than any message of WeChat has.</summary>
    public const int MaximumDepth = 16;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The value at a path, null when it is missing or empty.</summary>
    public string? this[string path] => _values.TryGetValue(path, out var value) && value.Length > 0 ? value : null;

    /// <summary>All leaves.</summary>
    public IReadOnlyDictionary<string, string> All => _values;

    public void Add(string path, string value) => _values.TryAdd(path, WeChatCharacters.Legal(value));
}
