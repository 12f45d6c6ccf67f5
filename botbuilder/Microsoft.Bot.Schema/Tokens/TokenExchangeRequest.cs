using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A token, or where to get it, offered in exchange.</summary>
public class TokenExchangeRequest
{
    public TokenExchangeRequest()
    {
    }

    public TokenExchangeRequest(string uri = null, string token = null)
    {
        Uri = uri;
        Token = token;
    }

    [JsonProperty("uri"), JsonPropertyName("uri")]
    public string Uri { get; set; }

    [JsonProperty("token"), JsonPropertyName("token")]
    public string Token { get; set; }
}
