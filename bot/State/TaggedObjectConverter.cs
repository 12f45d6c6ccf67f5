using System.Collections;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.State;

/// <summary>
/// Members declared as <c>object</c>: plain JSON for what JSON knows, <c>{"$type": name, "value": …}</c> for registered
/// types. What stands in Redis can name no other type, so nobody who writes there can make the host create one.
/// </summary>
internal sealed partial class TaggedObjectConverter(IReadOnlyList<StateType> types, ILogger logger) : JsonConverter<object>
{
    private const string TypeMember = "$type";
    private const string ValueMember = "value";

    private readonly FrozenDictionary<string, Type> _byName = types.ToFrozenDictionary(type => type.Name, type => type.Type);
    private readonly FrozenDictionary<Type, string> _byType = types.ToFrozenDictionary(type => type.Type, type => type.Name);

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.StartArray => ReadList(ref reader, options),
        _ => ReadObject(ref reader, options),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (_byType.TryGetValue(value.GetType(), out var name))
        {
            writer.WriteStartObject();
            writer.WriteString(TypeMember, name);
            writer.WritePropertyName(ValueMember);
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndObject();
            return;
        }

        WritePlain(writer, value, options);
    }

    private void WritePlain(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string or bool or int or long or double or decimal or float or DateTime or DateTimeOffset or Enum or JsonElement:
                JsonSerializer.Serialize(writer, value, value.GetType(), options);
                break;
            case IDictionary<string, object> members:
                writer.WriteStartObject();
                foreach (var (key, member) in members)
                {
                    writer.WritePropertyName(key);
                    WriteMember(writer, member, options);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    WriteMember(writer, item, options);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"{value.GetType()} is not registered as a {nameof(StateType)} and cannot be kept in state.");
        }
    }

    private void WriteMember(Utf8JsonWriter writer, object? member, JsonSerializerOptions options)
    {
        if (member is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Write(writer, member, options);
        }
    }

    // int where it fits, as a dialog had left it.
    private static object ReadNumber(ref Utf8JsonReader reader) =>
        reader.TryGetInt32(out var number) ? number : reader.TryGetInt64(out var big) ? big : reader.GetDouble();

    private List<object?> ReadList(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var list = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(Read(ref reader, typeof(object), options));
        }

        return list;
    }

    private object? ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == TypeMember)
            {
                return ReadTagged(ref reader, options);
            }

            members[name] = Read(ref reader, typeof(object), options);
        }

        return members;
    }

    private object? ReadTagged(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (name is null || !_byName.TryGetValue(name, out var type))
        {
            LogRefused(name);
            throw new JsonException("A type that is not registered stands in stored state.");
        }

        if (!reader.Read() || reader.GetString() != ValueMember || !reader.Read())
        {
            throw new JsonException("A tagged value has no value.");
        }

        var value = JsonSerializer.Deserialize(ref reader, type, options);
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject ? value : throw new JsonException("A tagged value has members of its own.");
    }

    [LoggerMessage(LogLevel.Error, "Stored state names the type {Name}, which is not registered; it was refused.")]
    private partial void LogRefused(string? name);
}
