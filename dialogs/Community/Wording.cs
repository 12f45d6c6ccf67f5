using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// Words people read, kept in the .resx beside the class that names them, so that they can be edited and translated
/// without touching code.
/// </summary>
/// <param name="owner">The class whose full name is the resource's name, for example <c>RepairsText</c>.</param>
public sealed class Wording(Type owner)
{
    /// <summary>What the name of a shorter wording ends with; an entry without one is said as it is and shortened by rule.</summary>
    public const string Brief = ".Elder";

    private const char Bar = '|';

    private static readonly AsyncLocal<bool> BriefIsWanted = new();

    private readonly ResourceManager _resources = new(owner.FullName!, owner.Assembly);

    // The manager takes a lock at each look, which the turns of a busy host would queue for.
    private readonly ConcurrentDictionary<(string Name, CultureInfo Culture), Entry?> _entries = new();

    /// <summary>Whether the words of this turn are for somebody who wants them short. Set by the turn, for the turn.</summary>
    public static bool IsBrief
    {
        get => BriefIsWanted.Value;
        set => BriefIsWanted.Value = value;
    }

    /// <summary>The text under a name.</summary>
    /// <exception cref="MissingManifestResourceException">The .resx has no such entry.</exception>
    public string this[string name] => Of(name).Text;

    /// <summary>The text under a name; null when the .resx has no such entry.</summary>
    public string? Find(string name) => Look(name)?.Text;

    /// <summary>The words under a name, which stand there with a bar between them.</summary>
    public IReadOnlyList<string> List(string name) => Of(name).Words;

    /// <summary>Whether any of the words under a name is in a text.</summary>
    public bool AreIn(string name, ReadOnlySpan<char> text) => text.ContainsAny(Of(name).Search);

    /// <summary>The pattern under a name, made once and asked by all turns.</summary>
    public Regex Pattern(string name) => Of(name).Pattern;

    /// <summary>The text under a name with {0}, {1} … filled in.</summary>
    public string Format(string name, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, this[name], values);

    private Entry Of(string name) =>
        (IsBrief ? Look(name + Brief) : null)
        ?? Look(name)
        ?? throw new MissingManifestResourceException($"{owner.Name}.resx has no entry '{name}'.");

    private Entry? Look(string name) => _entries.GetOrAdd(
        (name, CultureInfo.CurrentUICulture),
        static (key, resources) => resources.GetString(key.Name, key.Culture) is { } text ? new Entry(text) : null,
        _resources);

    /// <summary>A text, and what it is taken for, made when it is first asked for.</summary>
    private sealed class Entry(string text)
    {
        public string Text => text;

        public string[] Words => field ??= text.Split(Bar);

        public SearchValues<string> Search => field ??= SearchValues.Create(Words, StringComparison.Ordinal);

        public Regex Pattern => field ??= new Regex(text, RegexOptions.CultureInvariant);
    }
}
