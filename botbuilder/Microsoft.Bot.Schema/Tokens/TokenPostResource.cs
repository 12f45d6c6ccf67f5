using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a client may post a token directly.</summary>
public class TokenPostResource
{
    public TokenPostResource()
    {
    }

    public TokenPostResource(string sasUrl = null)
    {
        SasUrl = sasUrl;
    }

    [JsonProperty("sasUrl"), JsonPropertyName("sasUrl")]
    public string SasUrl { get; set; }
}
