using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.State;

/// <summary>
/// The closed set of types that stored state may name: the framework's and what the slices register, each also as a
/// list and as an array.
/// </summary>
internal sealed partial class StateTypes
{
    /// <summary>The name of a dictionary whose keys could be mistaken for a type's name.</summary>
    public const string Map = "map";

    private readonly FrozenDictionary<string, Type> _types;
    private readonly FrozenDictionary<Type, string> _names;

    /// <exception cref="ArgumentException">A name is malformed or stands for two types, or a type has two names.</exception>
    public StateTypes(IEnumerable<StateType> registered)
    {
        var types = BotBuilderStateTypes.All.Concat(registered).Distinct().Append(new StateType(Map, typeof(Dictionary<string, object>))).ToArray();
        foreach (var type in types)
        {
            Check(type, types);
        }

        var all = types.Concat(types.SelectMany(Collections)).Concat(JsonNetState.Types).ToArray();
        _types = all.DistinctBy(type => type.Name).ToFrozenDictionary(type => type.Name, type => type.Type, StringComparer.Ordinal);
        _names = all.ToFrozenDictionary(type => type.Type, type => type.Name);
    }

    /// <summary>The type of a name that stands in Redis; false for one that nobody registered.</summary>
    public bool TryGetType(string name, [MaybeNullWhen(false)] out Type type) => _types.TryGetValue(name, out type);

    /// <summary>The name under which a type is stored.</summary>
    /// <exception cref="NotSupportedException">Nobody registered it: a mistake of the slice that puts it into state.</exception>
    public string NameOf(Type type) => _names.TryGetValue(type, out var name)
        ? name
        : throw new NotSupportedException($"{type} cannot be kept in state: register it with services.AddStateType<{type.Name}>(\"slice.name\").");

    private static IEnumerable<StateType> Collections(StateType type) =>
    [
        new($"list:{type.Name}", typeof(List<>).MakeGenericType(type.Type)),
        new($"array:{type.Name}", type.Type.MakeArrayType()),
    ];

    private static void Check(StateType type, StateType[] all)
    {
        if (!WellFormed().IsMatch(type.Name))
        {
            throw new ArgumentException($"'{type.Name}' is no name for a state type: letters, digits, dots and dashes, a letter first.");
        }

        if (all.FirstOrDefault(other => other != type && (other.Name == type.Name || other.Type == type.Type)) is { } clash)
        {
            throw new ArgumentException($"The state types '{type.Name}' ({type.Type}) and '{clash.Name}' ({clash.Type}) exclude each other.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9.-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
