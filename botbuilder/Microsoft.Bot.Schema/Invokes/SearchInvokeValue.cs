using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke named "application/search".</summary>
public class SearchInvokeValue
{
    [JsonProperty("kind"), JsonPropertyName("kind")]
    public string Kind { get; set; }

    [JsonProperty("queryText"), JsonPropertyName("queryText")]
    public string QueryText { get; set; }

    [JsonProperty("queryOptions"), JsonPropertyName("queryOptions")]
    public SearchInvokeOptions QueryOptions { get; set; }

    [JsonProperty("context"), JsonPropertyName("context")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object Context { get; set; }
}
