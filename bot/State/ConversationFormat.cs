using System.Text.Json;

namespace CommunityBot.State;

/// <summary>
/// How a conversation stands in Redis: the version tag, then
/// <c>{"state":{key:value…},"pushes":[[id,reply,seconds]…]}</c>. Values are found here and read only when they are asked for.
/// </summary>
internal static class ConversationFormat
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = StateEncoder.Instance, MaxDepth = StateSerializer.MaximumDepth + 8 };
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = StateSerializer.MaximumDepth + 8 };

    /// <exception cref="JsonException">The bytes are no conversation.</exception>
    public static ConversationDocument Read(string conversation, ReadOnlyMemory<byte> stored)
    {
        var document = new ConversationDocument(conversation, stored);
        if (stored.IsEmpty)
        {
            return document;
        }

        try
        {
            Read(document, stored[document.Tag.Length..]);
            return document;
        }
        // How a token of another kind and a broken text surface.
        catch (InvalidOperationException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Writes the document under a fresh version tag.</summary>
    public static void Write(ConversationDocument document, PooledBuffer buffer)
    {
        VersionTag.Write(buffer);
        using var writer = new Utf8JsonWriter(buffer, Writing);
        writer.WriteStartObject();
        writer.WriteStartObject("state"u8);
        foreach (var (key, json) in document.Values)
        {
            writer.WritePropertyName(key);
            writer.WriteRawValue(json.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("pushes"u8);
        foreach (var (id, reply, at) in document.Ring.Pushes)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(id);
            writer.WriteRawValue(reply.Span, skipInputValidation: true);
            writer.WriteNumberValue(at);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
    }

    /// <summary>Bytes enough for all of a document, so that nothing is copied while it grows.</summary>
    public static int Room(ConversationDocument document) =>
        256 + document.Values.Sum(value => (value.Key.Length * 3) + value.Value.Length + 8) + document.Ring.Pushes.Sum(push => (push.Id.Length * 3) + push.Reply.Length + 24);

    private static void Read(ConversationDocument document, ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span, Reading);
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("state"u8))
            {
                ReadState(ref reader, document, body);
            }
            else if (reader.ValueTextEquals("pushes"u8))
            {
                ReadPushes(ref reader, document.Ring, body);
            }
            else
            {
                reader.Skip();
            }
        }

        if (reader.TokenType != JsonTokenType.EndObject || reader.Read())
        {
            throw new JsonException("A conversation is one object.");
        }
    }

    private static void ReadState(ref Utf8JsonReader reader, ConversationDocument document, ReadOnlyMemory<byte> body)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            document.Set(key, body[start..(int)reader.BytesConsumed]);
        }
    }

    private static void ReadPushes(ref Utf8JsonReader reader, PushRing ring, ReadOnlyMemory<byte> body)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var id = reader.GetString() ?? throw new JsonException("A push has an id.");
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null or JsonTokenType.False))
            {
                throw new JsonException("A push was answered with words or with nothing.");
            }

            var reply = body[(int)reader.TokenStartIndex..(int)reader.BytesConsumed];
            // Documents of hosts before this one have no time.
            var at = reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : 0;
            ring.Restore(new StoredPush(id, reply, at));
            if (reader.TokenType == JsonTokenType.Number)
            {
                Expect(ref reader, JsonTokenType.EndArray);
            }
            else if (reader.TokenType != JsonTokenType.EndArray)
            {
                throw new JsonException("A push is an id, a reply and a time.");
            }
        }
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
        {
            throw new JsonException($"{token} was expected.");
        }
    }
}
