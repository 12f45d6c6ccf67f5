using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Whether a user has a token for a connection.</summary>
public class TokenStatus
{
    public TokenStatus()
    {
    }

    public TokenStatus(string channelId = null, string connectionName = null, bool? hasToken = null, string serviceProviderDisplayName = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        HasToken = hasToken;
        ServiceProviderDisplayName = serviceProviderDisplayName;
    }

    [JsonProperty("channelId"), JsonPropertyName("channelId")]
    public string ChannelId { get; set; }

    [JsonProperty("connectionName"), JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("hasToken"), JsonPropertyName("hasToken")]
    public bool? HasToken { get; set; }

    [JsonProperty("serviceProviderDisplayName"), JsonPropertyName("serviceProviderDisplayName")]
    public string ServiceProviderDisplayName { get; set; }
}
