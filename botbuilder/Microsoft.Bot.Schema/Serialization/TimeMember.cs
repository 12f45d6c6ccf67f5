using System.Globalization;
using System.Text.Json;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>A member that is a point in time; any format that .NET can read without a culture is accepted.</summary>
internal sealed class TimeMember<TOwner>(string name, Func<TOwner, DateTimeOffset?> get, Action<TOwner, DateTimeOffset?> set) : WireMember<TOwner>(name)
{
    public override void Write(Utf8JsonWriter writer, TOwner owner, JsonSerializerOptions options)
    {
        if (get(owner) is { } time)
        {
            writer.WriteString(Encoded, time);
        }
    }

    public override void Read(ref Utf8JsonReader reader, TOwner owner, JsonSerializerOptions options) => set(owner, Parse(ref reader));

    private DateTimeOffset? Parse(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"\"{Name}\" is no time.");
        }

        if (reader.TryGetDateTimeOffset(out var time))
        {
            return time;
        }

        var text = reader.GetString();
        return text.Length == 0
            ? null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out time) ? time : throw new JsonException($"\"{Name}\" is no time.");
    }
}
