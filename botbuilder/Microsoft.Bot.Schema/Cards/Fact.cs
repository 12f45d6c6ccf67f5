using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A line of a receipt: a name and its value.</summary>
public class Fact
{
    public Fact()
    {
    }

    public Fact(string key = null, string value = null)
    {
        Key = key;
        Value = value;
    }

    [JsonProperty("key"), JsonPropertyName("key")]
    public string Key { get; set; }

    [JsonProperty("value"), JsonPropertyName("value")]
    public string Value { get; set; }
}
