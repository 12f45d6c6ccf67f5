using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke named "signin/tokenExchange".</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(TokenExchangeInvokeRequestConverter))]
public class TokenExchangeInvokeRequest
{
    [JsonProperty("id"), JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonProperty("connectionName"), JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("token"), JsonPropertyName("token")]
    public string Token { get; set; }

    [Newtonsoft.Json.JsonExtensionData(ReadData = true, WriteData = true)]
    [System.Text.Json.Serialization.JsonIgnore]
    public JObject Properties { get => PropertiesOrNull ??= []; set => PropertiesOrNull = value; }

    internal JObject PropertiesOrNull { get; private set; }
}
