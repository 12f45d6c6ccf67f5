namespace CommunityBot.Channels.WeChat;

/// <summary>
/// The leaves of a pushed message by their path below the root, for example <c>Content</c> or
/// <c>SendLocationInfo/Label</c>; the same for both formats WeChat pushes in. Where a path repeats, the first one counts,
/// and the others are found by their number: <c>List/TemplateId#2</c>.
/// </summary>
internal sealed class WeChatFields
{
    /// <summary>Nesting deeper than any message of WeChat has.</summary>
    public const int MaximumDepth = 16;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _repeated;

    /// <summary>The value at a path, null when it is missing or empty.</summary>
    public string? this[string path] => _values.TryGetValue(path, out var value) && value.Length > 0 ? value : null;

    /// <summary>All leaves.</summary>
    public IReadOnlyDictionary<string, string> All => _values;

    /// <summary>A path of one of several equal elements.</summary>
    /// <param name="path">The path of the first.</param>
    /// <param name="number">Which, from 1.</param>
    public static string Numbered(string path, int number) => number == 1 ? path : $"{path}#{number}";

    public void Add(string path, string value)
    {
        var legal = WeChatCharacters.Legal(value);
        if (!_values.TryAdd(path, legal))
        {
            _repeated ??= new Dictionary<string, int>(StringComparer.Ordinal);
            var number = _repeated[path] = _repeated.GetValueOrDefault(path, 1) + 1;
            _values.TryAdd(Numbered(path, number), legal);
        }
    }
}
