using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// The community's data the way staff keep it: one CSV text per file name (<c>venues.csv</c>, <c>events.csv</c>, …).
/// A version of it is taken whole or not at all.
/// </summary>
public sealed class CommunityFiles(IEnumerable<KeyValuePair<string, string>> texts)
{
    private readonly FrozenDictionary<string, string> _texts = texts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The file names, in ordinal order.</summary>
    public IEnumerable<string> Names => _texts.Keys.Order(StringComparer.Ordinal);

    /// <summary>The text of one file, or null when the version has no such file.</summary>
    public string? Find(string name) => _texts.GetValueOrDefault(name);
}
