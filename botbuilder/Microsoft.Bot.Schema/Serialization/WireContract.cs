using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>
/// The System.Text.Json form of a type that keeps unknown members as a <see cref="JObject"/>, which System.Text.Json cannot do by itself.
/// A table of members instead of reflection; members without a value are not written.
/// </summary>
public abstract class WireContract<T> : JsonConverter<T>
    where T : class, new()
{
    private readonly WireMember<T>[] _members;

    internal WireContract(params WireMember<T>[] members) => _members = members;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{typeof(T).Name} is an object.");
        }

        var owner = new T();
        var expected = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var found = Find(ref reader, expected);
            var unknown = found < 0 ? reader.GetString() : null;
            reader.Read();
            if (found >= 0)
            {
                _members[found].Read(ref reader, owner, options);
                expected = found + 1;
            }
            else
            {
                PropertiesOf(owner)[unknown] = Tokens.Read(ref reader);
            }
        }

        return owner;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var member in _members)
        {
            member.Write(writer, value, options);
        }

        if (PropertiesOrNull(value) is { } properties)
        {
            foreach (var property in properties)
            {
                writer.WritePropertyName(property.Key);
                Tokens.Write(writer, property.Value);
            }
        }

        writer.WriteEndObject();
    }

    internal abstract JObject PropertiesOf(T owner);

    internal abstract JObject PropertiesOrNull(T owner);

    // Senders keep an order of their own: looking first behind the last hit finds most members at once.
    private int Find(ref Utf8JsonReader reader, int expected)
    {
        for (var i = 0; i < _members.Length; i++)
        {
            var index = (expected + i) % _members.Length;
            if (_members[index].IsNamed(ref reader))
            {
                return index;
            }
        }

        var name = reader.GetString();
        return Array.FindIndex(_members, member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
