using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CommunityBot.State;

/// <summary>
/// Reads and writes with Json.NET what System.Text.Json does not know: its tokens, and with the official packages all of
/// <c>Microsoft.Bot.Schema</c>, which has no attributes of the other. The one place where the two botbuilders differ.
/// </summary>
internal sealed class JsonNetState : JsonConverterFactory
{
    private static readonly bool SchemaKnowsOnlyJsonNet =
        !typeof(Activity).IsDefined(typeof(System.Text.Json.Serialization.JsonConverterAttribute), inherit: false);

    /// <summary>Its tokens, all of which go by one name.</summary>
    public static IReadOnlyList<StateType> Types { get; } =
    [
        new("json.net", typeof(JToken)),
        new("json.net", typeof(JObject)),
        new("json.net", typeof(JArray)),
        new("json.net", typeof(JValue)),
    ];

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(JToken).IsAssignableFrom(typeToConvert)
        || (SchemaKnowsOnlyJsonNet && typeToConvert is { IsEnum: false } && typeToConvert.Assembly == typeof(Activity).Assembly);

    /// <inheritdoc/>
    public override System.Text.Json.Serialization.JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (System.Text.Json.Serialization.JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    internal sealed class Converter<T> : System.Text.Json.Serialization.JsonConverter<T>
    {
        // No type names: what is read is of the declared type whatever stands in Redis.
        private static readonly JsonSerializerSettings Settings = new()
        {
            TypeNameHandling = TypeNameHandling.None,
            NullValueHandling = NullValueHandling.Ignore,
            DateParseHandling = DateParseHandling.None,
            MaxDepth = StateSerializer.MaximumDepth,
        };

        /// <inheritdoc/>
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var json = JsonDocument.ParseValue(ref reader);
            try
            {
                return JsonConvert.DeserializeObject<T>(json.RootElement.GetRawText(), Settings);
            }
            catch (Newtonsoft.Json.JsonException exception)
            {
                throw new System.Text.Json.JsonException(exception.Message, exception);
            }
        }

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteRawValue(JsonConvert.SerializeObject(value, Settings));
    }
}
