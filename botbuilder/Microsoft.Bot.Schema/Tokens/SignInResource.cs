using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a user signs in and how the token can be exchanged.</summary>
public class SignInResource
{
    public SignInResource()
    {
    }

    public SignInResource(string signInLink = null, TokenExchangeResource tokenExchangeResource = null, TokenPostResource tokenPostResource = null)
    {
        SignInLink = signInLink;
        TokenExchangeResource = tokenExchangeResource;
        TokenPostResource = tokenPostResource;
    }

    [JsonProperty("signInLink"), JsonPropertyName("signInLink")]
    public string SignInLink { get; set; }

    [JsonProperty("tokenExchangeResource"), JsonPropertyName("tokenExchangeResource")]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    [JsonProperty("tokenPostResource"), JsonPropertyName("tokenPostResource")]
    public TokenPostResource TokenPostResource { get; set; }
}
