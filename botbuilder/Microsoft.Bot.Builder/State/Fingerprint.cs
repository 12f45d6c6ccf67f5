using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>A hash over all of a value's content, for noticing that it has changed. Zero stands for no value at all.</summary>
internal static class Fingerprint
{
    private static readonly JsonSerializer Serializer = new();

    public static UInt128 Of(object value)
    {
        using var hashing = new HashingWriter();
        Mix(value, hashing);
        return hashing.Hash;
    }

    /// <summary>Mixes a value in, with a mark of its kind before it.</summary>
    public static void Mix(object value, HashingWriter hashing)
    {
        switch (value)
        {
            case null:
                hashing.Add(0);
                break;
            case string text:
                hashing.Add(1);
                hashing.Add(text);
                break;
            case bool flag:
                hashing.Add(flag ? 2UL : 3UL);
                break;
            case int number:
                hashing.Add(4);
                hashing.Add((ulong)number);
                break;
            case Dictionary<string, object> members when members.GetType() == typeof(Dictionary<string, object>):
                hashing.Add(5);
                Members(members, hashing);
                break;
            default:
                hashing.Add(6);
                Other(value, hashing);
                break;
        }
    }

    public static void Members(IDictionary<string, object> members, HashingWriter hashing)
    {
        hashing.Add((ulong)(members?.Count ?? -1));
        foreach (var (name, value) in members ?? new Dictionary<string, object>())
        {
            hashing.Add(name);
            Mix(value, hashing);
        }
    }

    public static void ByJson(object value, HashingWriter hashing)
    {
        using var json = new JsonTextWriter(hashing) { CloseOutput = false };
        Serializer.Serialize(json, value, typeof(object));
    }

    private static void Other(object value, HashingWriter hashing)
    {
        if (Shape.Of(value.GetType()) is { } shape)
        {
            shape.Mix(value, hashing);
        }
        else
        {
            ByJson(value, hashing);
        }
    }
}
