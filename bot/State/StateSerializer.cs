using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.State;

/// <summary>How conversations and states stand in Redis: compact UTF-8 JSON in which Chinese stays readable.</summary>
internal sealed class StateSerializer
{
    private const string StateMember = "s";
    private const string RingMember = "r";

    // Never put into HTML, so nothing need be escaped but what JSON itself asks for.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonSerializerOptions _options;

    public StateSerializer(IEnumerable<StateType> types, ILogger<StateSerializer> logger) => _options = new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new TaggedObjectConverter([.. BotBuilderStateTypes.All, .. types], logger), new JsonStringEnumConverter() },
    };

    /// <summary>Writes a conversation; values nobody touched go back as they came.</summary>
    public void Write(IBufferWriter<byte> buffer, ConversationDocument document)
    {
        using var writer = new Utf8JsonWriter(buffer, Compact);
        writer.WriteStartObject();
        writer.WriteStartObject(StateMember);
        foreach (var (key, stored) in document.Values)
        {
            writer.WritePropertyName(key);
            if (stored.Value is { } value)
            {
                JsonSerializer.Serialize<object>(writer, value, _options);
            }
            else
            {
                stored.Json.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
        writer.WriteStartArray(RingMember);
        foreach (var answered in document.Ring)
        {
            WriteAnswered(writer, answered);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads a conversation; its values are read when a dialog asks for them.</summary>
    public static ConversationDocument Read(string conversation, byte[] version, ReadOnlyMemory<byte> body)
    {
        var root = JsonDocument.Parse(body).RootElement;
        var values = root.GetProperty(StateMember).EnumerateObject().ToDictionary(member => member.Name, member => new StoredValue(member.Value));
        var ring = root.GetProperty(RingMember).EnumerateArray().Select(ReadAnswered).ToList();
        return new ConversationDocument(conversation, version, values, ring);
    }

    /// <summary>A value as a storage hands it out.</summary>
    public object? Materialise(JsonElement json) => json.Deserialize<object>(_options);

    /// <summary>A value as a storage keeps it.</summary>
    public byte[] Serialize(object value) => JsonSerializer.SerializeToUtf8Bytes<object>(value, _options);

    // [push, reply], [push, null] for an acknowledgement, [push] once the reply was dropped.
    private static void WriteAnswered(Utf8JsonWriter writer, AnsweredPush answered)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(answered.Push);
        if (answered.HasReply)
        {
            writer.WriteStringValue(answered.Reply);
        }

        writer.WriteEndArray();
    }

    private static AnsweredPush ReadAnswered(JsonElement element) => element.GetArrayLength() == 1
        ? new AnsweredPush(element[0].GetString()!, null, HasReply: false)
        : new AnsweredPush(element[0].GetString()!, element[1].GetString(), HasReply: true);
}
