using System.Reflection;
using System.Text.Json;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// A word file kept by people: kinds, values and the ways to say them,
/// <c>{ "placeCategory": { "B_PHARM": ["药店", "药房"] } }</c>.
/// </summary>
public static class LexiconFile
{
    private static readonly JsonSerializerOptions Options = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The terms of an embedded word file.</summary>
    /// <param name="assembly">Where it is embedded.</param>
    /// <param name="resourceName">Its whole name or the end of it, for example <c>Repairs.faults.zh-CN.json</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such file, or not exactly one.</exception>
    public static IReadOnlyList<LexiconTerm> Load(Assembly assembly, string resourceName)
    {
        var names = assembly.GetManifestResourceNames().Where(name => name == resourceName || name.EndsWith("." + resourceName, StringComparison.Ordinal)).ToArray();
        if (names is not [var only])
        {
            throw new InvalidOperationException($"{names.Length} embedded files are named {resourceName}.");
        }

        using var stream = assembly.GetManifestResourceStream(only)!;
        return Read(stream);
    }

    /// <summary>The terms of a word file.</summary>
    public static IReadOnlyList<LexiconTerm> Read(Stream json)
    {
        var kinds = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(json, Options) ?? [];
        return
        [
            .. from kind in kinds
               from value in kind.Value
               from text in value.Value
               select new LexiconTerm(text, kind.Key, value.Key),
        ];
    }
}
