using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token for a connection.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(TokenResponseConverter))]
public class TokenResponse
{
    public TokenResponse()
    {
    }

    public TokenResponse(string channelId = null, string connectionName = null, string token = null, string expiration = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    [JsonProperty("channelId"), JsonPropertyName("channelId")]
    public string ChannelId { get; set; }

    [JsonProperty("connectionName"), JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("token"), JsonPropertyName("token")]
    public string Token { get; set; }

    [JsonProperty("expiration"), JsonPropertyName("expiration")]
    public string Expiration { get; set; }

    [Newtonsoft.Json.JsonExtensionData(ReadData = true, WriteData = true)]
    [System.Text.Json.Serialization.JsonIgnore]
    public JObject Properties { get => PropertiesOrNull ??= []; set => PropertiesOrNull = value; }

    internal JObject PropertiesOrNull { get; private set; }
}
