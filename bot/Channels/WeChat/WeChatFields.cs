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
    private readonly List<(string Path, string Value)> _nested = [];

    /// <summary>The value at a path, null when it is missing or empty.</summary>
    public string? this[string path] => _values.TryGetValue(path, out var value) && value.Length > 0 ? value : null;

    /// <summary>
    /// The entries of a list, each by the last part of its leaves' paths. XML repeats an element for each entry, JSON has
    /// an array or, for a single entry, an object: in all of them an entry ends where one of its names comes again.
    /// </summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Items(string list)
    {
        var items = new List<Dictionary<string, string>>();
        foreach (var (path, value) in _nested.Where(leaf => leaf.Path.StartsWith($"{list}/", StringComparison.Ordinal)))
        {
            var name = path[(path.LastIndexOf('/') + 1)..];
            if (items.Count == 0 || items[^1].ContainsKey(name))
            {
                items.Add(new Dictionary<string, string>(StringComparer.Ordinal));
            }

            items[^1][name] = value;
        }

        return items;
    }

    /// <summary>All leaves.</summary>
    public IReadOnlyDictionary<string, string> All => _values;

    public void Add(string path, string value)
    {
        var legal = WeChatCharacters.Legal(value);
        _values.TryAdd(path, legal);
        if (path.Contains('/', StringComparison.Ordinal))
        {
            _nested.Add((path, legal));
        }
    }
}
