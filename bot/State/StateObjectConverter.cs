using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.State;

/// <summary>
/// Members declared as <c>object</c>. JSON's own values stand as they are; any other is
/// <c>{"$type":name,"$value":…}</c> with a name of <see cref="StateTypes"/>, and comes back as exactly the type it was.
/// Whoever writes into Redis can name no other type, so nobody can make the host create one.
/// </summary>
internal sealed class StateObjectConverter(StateTypes types) : JsonConverter<object>
{
    private const string TypeMember = "$type";
    private const string ValueMember = "$value";

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => reader.TryGetInt32(out var whole) ? (object)whole : reader.GetDouble(),
        JsonTokenType.StartArray => JsonSerializer.Deserialize<List<object?>>(ref reader, options),
        _ => ReadObject(ref reader, options),
    };

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The value's type is not registered.</exception>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double real when double.IsFinite(real):
                WriteReal(writer, real);
                break;
            case List<object?> list:
                JsonSerializer.Serialize(writer, list, options);
                break;
            case IDictionary<string, object?> members:
                WriteDictionary(writer, members, options);
                break;
            default:
                WriteStart(writer, types.NameOf(value.GetType()));
                JsonSerializer.Serialize(writer, value, value.GetType(), options);
                writer.WriteEndObject();
                break;
        }
    }

    // With its point even when it is whole, so that it comes back as what it was.
    private static void WriteReal(Utf8JsonWriter writer, double real)
    {
        var text = real.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : $"{text}.0", skipInputValidation: true);
    }

    private static void WriteStart(Utf8JsonWriter writer, string type)
    {
        writer.WriteStartObject();
        writer.WriteString(TypeMember, type);
        writer.WritePropertyName(ValueMember);
    }

    private void WriteDictionary(Utf8JsonWriter writer, IDictionary<string, object?> members, JsonSerializerOptions options)
    {
        var ambiguous = members.Keys.Any(name => name.StartsWith('$'));
        if (ambiguous)
        {
            WriteStart(writer, StateTypes.Map);
        }

        writer.WriteStartObject();
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            if (member is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                Write(writer, member, options);
            }
        }

        writer.WriteEndObject();
        if (ambiguous)
        {
            writer.WriteEndObject();
        }
    }

    private object? ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(TypeMember)
            ? ReadTagged(ref reader, options)
            : ReadMembers(ref reader, options, anyName: false);
    }

    private Dictionary<string, object?> ReadMembers(ref Utf8JsonReader reader, JsonSerializerOptions options, bool anyName)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (; reader.TokenType != JsonTokenType.EndObject; reader.Read())
        {
            var name = reader.GetString()!;
            if (!anyName && name.StartsWith('$'))
            {
                throw new JsonException("A type's name must be an object's first member.");
            }

            reader.Read();
            members[name] = Read(ref reader, typeof(object), options);
        }

        return members;
    }

    private object? ReadTagged(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        var name = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
        if (!types.TryGetType(name, out var type))
        {
            throw new JsonException($"Nobody registered a state type '{name[..Math.Min(name.Length, 64)]}'.");
        }

        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(ValueMember))
        {
            throw new JsonException($"A value of type '{name}' must follow its name.");
        }

        reader.Read();
        var value = name == StateTypes.Map ? ReadMap(ref reader, options) : JsonSerializer.Deserialize(ref reader, type, options);
        reader.Read();
        return reader.TokenType == JsonTokenType.EndObject ? value : throw new JsonException($"A value of type '{name}' has neighbours.");
    }

    private Dictionary<string, object?> ReadMap(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A dictionary is an object.");
        }

        reader.Read();
        return ReadMembers(ref reader, options, anyName: true);
    }
}
