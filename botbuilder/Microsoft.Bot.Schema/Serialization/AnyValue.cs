using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>
/// Values of no fixed type. They are read as Json.NET reads them (text, long, double, bool, <see cref="JObject"/>, <see cref="JArray"/>),
/// so that code written against its types finds what it expects.
/// </summary>
internal static class AnyValue
{
    private static readonly Newtonsoft.Json.JsonSerializer ForeignTypes = new() { NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore };

    public static object Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        // Without a type of its own the switch would make every arm a JToken, to which all of them convert.
        JsonTokenType.String => (object)reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDouble(),
        _ => Tokens.Read(ref reader),
    };

    public static void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case JToken token:
                Tokens.Write(writer, token);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            default:
                WriteObject(writer, value, options);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (SchemaJsonContext.Default.GetTypeInfo(value.GetType()) is { } ours)
        {
            JsonSerializer.Serialize(writer, value, ours);
        }
        else if (options.TypeInfoResolver is not (null or DefaultJsonTypeInfoResolver) && options.TryGetTypeInfo(value.GetType(), out var theirs))
        {
            JsonSerializer.Serialize(writer, value, theirs);
        }
        else
        {
            // Cards and values of other libraries carry Json.NET's attributes, when they carry any.
            Tokens.Write(writer, JToken.FromObject(value, ForeignTypes));
        }
    }
}
