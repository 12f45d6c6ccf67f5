using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads and sets members of objects, dictionaries, lists and JSON by a path such as "address.lines[0]"; letter case does not matter.</summary>
public static class ObjectPath
{
    public static bool HasValue(object obj, string path) => TryGetPathValue<object>(obj, path, out _);

    /// <exception cref="KeyNotFoundException">There is nothing at the path.</exception>
    public static T GetPathValue<T>(object obj, string path) =>
        TryGetPathValue<T>(obj, path, out var value) ? value : throw new KeyNotFoundException(path);

    public static T GetPathValue<T>(object obj, string path, T defaultValue) =>
        TryGetPathValue<T>(obj, path, out var value) ? value : defaultValue;

    public static bool TryGetPathValue<T>(object obj, string path, out T value)
    {
        ArgumentNullException.ThrowIfNull(path);
        value = default;
        foreach (var segment in Segments(path, obj))
        {
            obj = PathMember.Get(obj, segment);
            if (obj is null)
            {
                return false;
            }
        }

        if (obj is null or JValue { Type: JTokenType.Null })
        {
            return false;
        }

        try
        {
            value = MapValueTo<T>(obj);
            return true;
        }
        catch (Exception unlike) when (unlike is Newtonsoft.Json.JsonException or FormatException or InvalidCastException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Sets the member, making what is missing on the way; by default the value is kept as JSON unless it is a plain one.</summary>
    public static void SetPathValue(object obj, string path, object value, bool json = true)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var segments = Segments(path, obj);
        for (var i = 0; i < segments.Count - 1; i++)
        {
            var next = PathMember.Get(obj, segments[i]);
            if (next is null)
            {
                next = segments[i + 1] is int ? new JArray() : new JObject();
                PathMember.Set(obj, segments[i], next);
                next = PathMember.Get(obj, segments[i]);
            }

            obj = next;
        }

        PathMember.Set(obj, segments[^1], json ? AsJson(value) : value);
    }

    public static void RemovePathValue(object obj, string path)
    {
        var segments = Segments(path, obj);
        foreach (var segment in segments.Take(segments.Count - 1))
        {
            obj = PathMember.Get(obj, segment);
        }

        if (obj is not null && segments.Count > 0)
        {
            PathMember.Remove(obj, segments[^1]);
        }
    }

    /// <summary>The value as another type: itself when it is one, otherwise by way of JSON.</summary>
    public static T MapValueTo<T>(object val) => StoredValue.As<T>(val);

    private static object AsJson(object value) => value switch
    {
        null or JToken or string => value,
        IConvertible => value,
        _ => JToken.FromObject(value),
    };

    private static List<object> Segments(string path, object root) =>
        PathSegments.Of(path, inner => TryGetPathValue<object>(root, inner, out var value) ? value : null);
}
