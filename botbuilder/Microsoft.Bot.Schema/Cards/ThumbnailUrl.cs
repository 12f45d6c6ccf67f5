using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A still picture for a media card.</summary>
public class ThumbnailUrl
{
    public ThumbnailUrl()
    {
    }

    public ThumbnailUrl(string url = null, string alt = null)
    {
        Url = url;
        Alt = alt;
    }

    [JsonProperty("url"), JsonPropertyName("url")]
    public string Url { get; set; }

    [JsonProperty("alt"), JsonPropertyName("alt")]
    public string Alt { get; set; }
}
