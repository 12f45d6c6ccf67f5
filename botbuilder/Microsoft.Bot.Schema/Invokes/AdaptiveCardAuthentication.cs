using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The token a client sends along with an Adaptive Card action after a sign-in.</summary>
public class AdaptiveCardAuthentication
{
    [JsonProperty("id"), JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonProperty("connectionName"), JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("token"), JsonPropertyName("token")]
    public string Token { get; set; }
}
