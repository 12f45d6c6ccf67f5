using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Paging of a search.</summary>
public class SearchInvokeOptions
{
    [JsonProperty("skip"), JsonPropertyName("skip")]
    public int Skip { get; set; }

    [JsonProperty("top"), JsonPropertyName("top")]
    public int Top { get; set; }
}
