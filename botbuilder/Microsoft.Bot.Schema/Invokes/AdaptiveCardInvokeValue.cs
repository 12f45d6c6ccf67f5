using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke named "adaptiveCard/action".</summary>
public class AdaptiveCardInvokeValue
{
    [JsonProperty("action"), JsonPropertyName("action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    [JsonProperty("authentication"), JsonPropertyName("authentication")]
    public AdaptiveCardAuthentication Authentication { get; set; }

    [JsonProperty("state"), JsonPropertyName("state")]
    public string State { get; set; }
}
