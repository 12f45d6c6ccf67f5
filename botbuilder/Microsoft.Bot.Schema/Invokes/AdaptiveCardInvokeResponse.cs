using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a bot answers to an Adaptive Card action: a status and a card, text or error.</summary>
public class AdaptiveCardInvokeResponse
{
    [JsonProperty("statusCode"), JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    [JsonProperty("type"), JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonProperty("value"), JsonPropertyName("value")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object Value { get; set; }
}
