using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The action of an Adaptive Card that the user executed.</summary>
public class AdaptiveCardInvokeAction
{
    [JsonProperty("type"), JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonProperty("id"), JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonProperty("verb"), JsonPropertyName("verb")]
    public string Verb { get; set; }

    [JsonProperty("data"), JsonPropertyName("data")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object Data { get; set; }
}
