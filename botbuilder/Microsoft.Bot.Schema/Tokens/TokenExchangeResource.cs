using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a client needs to exchange a token silently.</summary>
public class TokenExchangeResource
{
    public TokenExchangeResource()
    {
    }

    public TokenExchangeResource(string id = null, string uri = null, string providerId = null)
    {
        Id = id;
        Uri = uri;
        ProviderId = providerId;
    }

    [JsonProperty("id"), JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonProperty("uri"), JsonPropertyName("uri")]
    public string Uri { get; set; }

    [JsonProperty("providerId"), JsonPropertyName("providerId")]
    public string ProviderId { get; set; }
}
