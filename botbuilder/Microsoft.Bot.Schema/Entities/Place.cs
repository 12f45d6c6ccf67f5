using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A place (schema.org/Place).</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(PlaceConverter))]
public class Place : Entity
{
    public Place()
        : base("Place")
    {
    }

    public Place(object address = null, object geo = null, object hasMap = null, string type = null, string name = null)
        : base(type ?? "Place")
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Name = name;
    }

    [JsonProperty("address"), JsonPropertyName("address")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object Address { get; set; }

    [JsonProperty("geo"), JsonPropertyName("geo")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object Geo { get; set; }

    [JsonProperty("hasMap"), JsonPropertyName("hasMap")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object HasMap { get; set; }

    [JsonProperty("name"), JsonPropertyName("name")]
    public string Name { get; set; }
}
