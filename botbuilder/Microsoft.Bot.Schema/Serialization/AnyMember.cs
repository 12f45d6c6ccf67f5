using System.Text.Json;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>A member that may hold anything.</summary>
internal sealed class AnyMember<TOwner>(string name, Func<TOwner, object> get, Action<TOwner, object> set) : WireMember<TOwner>(name)
{
    public override void Write(Utf8JsonWriter writer, TOwner owner, JsonSerializerOptions options)
    {
        if (get(owner) is { } value)
        {
            writer.WritePropertyName(Encoded);
            AnyValue.Write(writer, value, options);
        }
    }

    public override void Read(ref Utf8JsonReader reader, TOwner owner, JsonSerializerOptions options) => set(owner, AnyValue.Read(ref reader));
}
