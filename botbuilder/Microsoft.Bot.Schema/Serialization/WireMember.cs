using System.Text.Json;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>One JSON member of <typeparamref name="TOwner"/>: its name, how it is read and how it is written.</summary>
internal abstract class WireMember<TOwner>(string name)
{
    protected JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(name);

    public string Name { get; } = name;

    public bool IsNamed(ref Utf8JsonReader reader) => reader.ValueTextEquals(Encoded.EncodedUtf8Bytes);

    /// <summary>Writes name and value, or nothing when there is no value.</summary>
    public abstract void Write(Utf8JsonWriter writer, TOwner owner, JsonSerializerOptions options);

    /// <summary>Reads the value the reader stands on.</summary>
    public abstract void Read(ref Utf8JsonReader reader, TOwner owner, JsonSerializerOptions options);
}
