using System.Text.Json;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>A member that is a string. A number or a boolean in its place is taken as text, as Json.NET does.</summary>
internal sealed class TextMember<TOwner>(string name, Func<TOwner, string> get, Action<TOwner, string> set) : WireMember<TOwner>(name)
{
    public override void Write(Utf8JsonWriter writer, TOwner owner, JsonSerializerOptions options)
    {
        if (get(owner) is { } text)
        {
            writer.WriteString(Encoded, text);
        }
    }

    public override void Read(ref Utf8JsonReader reader, TOwner owner, JsonSerializerOptions options) => set(owner, reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => JsonElement.ParseValue(ref reader).GetRawText(),
        _ => throw new JsonException($"\"{Name}\" is no text."),
    });
}
