using System.Collections.Concurrent;
using System.Reflection;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Which types can never change once made: sealed, every field read-only and of such a type again. While a state's property
/// holds the very same object of one, nothing about it can have changed, and its content need not be hashed.
/// </summary>
internal static class Unchanging
{
    private static readonly ConcurrentDictionary<Type, bool> Known = new(
    [
        new(typeof(string), true), new(typeof(decimal), true), new(typeof(Guid), true), new(typeof(Uri), true),
        new(typeof(DateTime), true), new(typeof(DateTimeOffset), true), new(typeof(DateOnly), true), new(typeof(TimeOnly), true), new(typeof(TimeSpan), true),
    ]);

    public static bool Is(Type type) => Known.GetOrAdd(type, static type => Look(type, []));

    private static bool Look(Type type, HashSet<Type> looking)
    {
        if (Known.TryGetValue(type, out var known))
        {
            return known;
        }

        if (type.IsPrimitive || type.IsEnum)
        {
            return true;
        }

        if (type.IsGenericType && (type.Namespace == "System.Collections.Immutable" || Nullable.GetUnderlyingType(type) is not null))
        {
            return type.GetGenericArguments().All(argument => Look(argument, looking));
        }

        // A type that holds itself is judged by its other fields.
        return (type.IsValueType || type.IsSealed) && !type.IsArray && !typeof(Delegate).IsAssignableFrom(type)
            && (!looking.Add(type) || Fields(type).All(field => field.IsInitOnly && Look(field.FieldType, looking)));
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
