using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A position on the globe (schema.org/GeoCoordinates); degrees and metres.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(GeoCoordinatesConverter))]
public class GeoCoordinates : Entity
{
    public GeoCoordinates()
        : base("GeoCoordinates")
    {
    }

    public GeoCoordinates(double? elevation = null, double? latitude = null, double? longitude = null, string type = null, string name = null)
        : base(type ?? "GeoCoordinates")
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Name = name;
    }

    [JsonProperty("elevation"), JsonPropertyName("elevation")]
    public double? Elevation { get; set; }

    [JsonProperty("latitude"), JsonPropertyName("latitude")]
    public double? Latitude { get; set; }

    [JsonProperty("longitude"), JsonPropertyName("longitude")]
    public double? Longitude { get; set; }

    [JsonProperty("name"), JsonPropertyName("name")]
    public string Name { get; set; }
}
