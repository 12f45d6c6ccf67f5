using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the copies that a round trip by JSON would: they share nothing that can change with the original.</summary>
internal sealed class Copier(JsonSerializer json)
{
    public object Copy(object value)
    {
        switch (value)
        {
            case null or string:
                return value;
            case Dictionary<string, object> members when members.GetType() == typeof(Dictionary<string, object>):
                return Members(members);
            case bool or int or long or double or float or decimal or DateTime or DateTimeOffset:
                return value;
            default:
                return Shape.Of(value.GetType()) is { } shape ? shape.Copy(value, this) : ByJson(value);
        }
    }

    public Dictionary<string, object> Members(IDictionary<string, object> members)
    {
        if (members is null)
        {
            return null;
        }

        var copy = new Dictionary<string, object>(members.Count);
        foreach (var (name, value) in members)
        {
            copy[name] = Copy(value);
        }

        return copy;
    }

    public object ByJson(object value) => JToken.FromObject(value, json).ToObject<object>(json);
}
