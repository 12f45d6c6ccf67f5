using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>A member of a type that <see cref="SchemaJsonContext"/> knows.</summary>
internal sealed class TypedMember<TOwner, TValue>(string name, Func<TOwner, TValue> get, Action<TOwner, TValue> set) : WireMember<TOwner>(name)
{
    // Looked up on first use: converters are built while the context itself is being built.
    private JsonTypeInfo<TValue> _contract;

    private JsonTypeInfo<TValue> Contract =>
        _contract ??= (JsonTypeInfo<TValue>)SchemaJsonContext.Default.Options.GetTypeInfo(typeof(TValue));

    public override void Write(Utf8JsonWriter writer, TOwner owner, JsonSerializerOptions options)
    {
        if (get(owner) is { } value)
        {
            writer.WritePropertyName(Encoded);
            JsonSerializer.Serialize(writer, value, Contract);
        }
    }

    public override void Read(ref Utf8JsonReader reader, TOwner owner, JsonSerializerOptions options) =>
        set(owner, JsonSerializer.Deserialize(ref reader, Contract));
}
