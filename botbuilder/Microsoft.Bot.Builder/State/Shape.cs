using System.Collections.Concurrent;

namespace Microsoft.Bot.Builder;

/// <summary>
/// How values of one type are copied and hashed member by member. State is copied and hashed on every turn, and doing that by JSON
/// costs more than all the rest of the turn; types without a shape go by JSON.
/// </summary>
internal sealed record Shape(Func<object, Copier, object> Copy, Action<object, HashingWriter> Mix)
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();

    public static Shape Of(Type type) => Known.GetValueOrDefault(type);

    public static void Define<T>(Func<T, Copier, T> copy, Action<T, HashingWriter> mix)
        where T : class => Known[typeof(T)] = new Shape((value, copier) => copy((T)value, copier), (value, hashing) => mix((T)value, hashing));
}
