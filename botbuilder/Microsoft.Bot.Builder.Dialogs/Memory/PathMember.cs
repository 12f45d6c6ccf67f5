using System.Collections;
using System.Reflection;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a path: a member by name, or an item by number.</summary>
internal static class PathMember
{
    private const BindingFlags AnyCase = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase | BindingFlags.FlattenHierarchy;

    /// <summary>The segment that stands for the first item, or the first of the first when items are lists themselves.</summary>
    public static object First { get; } = new FirstItem();

    public static object Get(object owner, object segment) => (owner, segment) switch
    {
        (null, _) => null,
        (IList items, FirstItem) => items.Count == 0 ? null : items[0] is IList inner and not JObject ? Get(inner, segment) : items[0],
        (_, FirstItem) => null,
        (JArray items, int index) => index >= 0 && index < items.Count ? items[index] : null,
        (IList items, int index) => index >= 0 && index < items.Count ? items[index] : null,
        (JObject members, _) => members.GetValue(segment.ToString(), StringComparison.OrdinalIgnoreCase),
        (IDictionary<string, object> members, _) => KeyOf(members, segment.ToString()) is { } key ? members[key] : null,
        (string or JToken, _) => null,
        _ => owner.GetType().GetProperty(segment.ToString(), AnyCase)?.GetValue(owner),
    };

    public static void Set(object owner, object segment, object value)
    {
        switch (owner, segment)
        {
            case (JArray items, int index):
                while (items.Count <= index)
                {
                    items.Add(JValue.CreateNull());
                }

                items[index] = Token(value);
                break;
            case (IList items, int index):
                while (items.Count <= index)
                {
                    items.Add(null);
                }

                items[index] = value;
                break;
            case (JObject members, _):
                var name = segment.ToString();
                members[members.Property(name, StringComparison.OrdinalIgnoreCase)?.Name ?? name] = Token(value);
                break;
            case (IDictionary<string, object> members, _):
                members[KeyOf(members, segment.ToString()) ?? segment.ToString()] = value;
                break;
            default:
                var property = owner.GetType().GetProperty(segment.ToString(), AnyCase)
                    ?? throw new ArgumentException($"{owner.GetType().Name} has no member '{segment}'.", nameof(segment));
                property.SetValue(owner, value is JToken token ? token.ToObject(property.PropertyType) : value);
                break;
        }
    }

    public static void Remove(object owner, object segment)
    {
        switch (owner, segment)
        {
            case (JArray items, int index):
                items.RemoveAt(index);
                break;
            case (IList items, int index):
                items.RemoveAt(index);
                break;
            case (JObject members, _):
                members.Property(segment.ToString(), StringComparison.OrdinalIgnoreCase)?.Remove();
                break;
            case (IDictionary<string, object> members, _):
                if (KeyOf(members, segment.ToString()) is { } key)
                {
                    members.Remove(key);
                }

                break;
            default:
                owner.GetType().GetProperty(segment.ToString(), AnyCase)?.SetValue(owner, null);
                break;
        }
    }

    private sealed class FirstItem
    {
        public override string ToString() => "first()";
    }

    private static JToken Token(object value) => value as JToken ?? (value is null ? JValue.CreateNull() : JToken.FromObject(value));

    private static string KeyOf(IDictionary<string, object> members, string name) => members.ContainsKey(name)
        ? name
        : members.Keys.FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));
}
