using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Decides which "$type" a document may ask for: types this process has written itself, the library's own, and plain values and
/// collections of those. Anything else in a document was put there by somebody else, and is refused.
/// </summary>
internal sealed partial class WrittenTypes : ISerializationBinder
{
    private static readonly ConcurrentDictionary<(string Assembly, string Type), Type> Written = new();

    private readonly DefaultSerializationBinder _names = new();

    public static JsonSerializer CreateSerializer() => new()
    {
        TypeNameHandling = TypeNameHandling.All,
        MetadataPropertyHandling = MetadataPropertyHandling.ReadAhead,
        SerializationBinder = new WrittenTypes(),
        MaxDepth = 128,
    };

    public void BindToName(Type serializedType, out string assemblyName, out string typeName)
    {
        _names.BindToName(serializedType, out assemblyName, out typeName);
        Written.TryAdd(Key(assemblyName, typeName), serializedType);
    }

    public Type BindToType(string assemblyName, string typeName)
    {
        if (Written.TryGetValue(Key(assemblyName, typeName), out var known))
        {
            return known;
        }

        // Names are checked before anything is loaded: resolving a type can already run code.
        var type = NamesOnlyKnownAssemblies(assemblyName, typeName) ? _names.BindToType(assemblyName, typeName) : null;
        return type is not null && IsPlain(type)
            ? type
            : throw new JsonSerializationException($"Type \"{typeName}, {assemblyName}\" is not among the types that may be read.");
    }

    // Documents hold names without versions, whatever the binder is asked to write.
    private static (string Assembly, string Type) Key(string assemblyName, string typeName) =>
        (assemblyName?.Split(',')[0], typeName.Contains('[', StringComparison.Ordinal) ? Details.Replace(typeName, string.Empty) : typeName);

    [GeneratedRegex(@", (?:Version|Culture|PublicKeyToken)=[^\],]*", RegexOptions.CultureInvariant)]
    private static partial Regex Details { get; }

    private static bool NamesOnlyKnownAssemblies(string assemblyName, string typeName) =>
        assemblyName is null or "System.Private.CoreLib" or "mscorlib" or "netstandard" or "Newtonsoft.Json"
        || (assemblyName.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) && !typeName.Contains('`', StringComparison.Ordinal));

    private static bool IsPlain(Type type)
    {
        if (type.IsArray)
        {
            return IsPlain(type.GetElementType());
        }

        if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            return (definition == typeof(List<>) || definition == typeof(Dictionary<,>) || definition == typeof(Nullable<>))
                && Array.TrueForAll(type.GetGenericArguments(), IsPlain);
        }

        return type == typeof(object)
            || type == typeof(Guid)
            || type == typeof(TimeSpan)
            || type == typeof(DateTimeOffset)
            || Type.GetTypeCode(type) is not (TypeCode.Object or TypeCode.DBNull or TypeCode.Empty)
            || type.Namespace == "Newtonsoft.Json.Linq"
            || IsOwnValue(type);
    }

    private static bool IsOwnValue(Type type) =>
        type.Assembly.GetName().Name is { } assembly
        && (assembly == "Microsoft.Bot.Schema" || assembly == "Microsoft.Bot.Builder.Dialogs")
        && type is { IsAbstract: false, IsPublic: true }
        && !typeof(Delegate).IsAssignableFrom(type);
}
