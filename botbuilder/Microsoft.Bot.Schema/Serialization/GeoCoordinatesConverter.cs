using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>The members of <see cref="GeoCoordinates"/> on the wire.</summary>
public sealed class GeoCoordinatesConverter : WireContract<GeoCoordinates>
{
    public GeoCoordinatesConverter()
        : base(
            new TextMember<GeoCoordinates>("type", it => it.Type, (it, value) => it.Type = value),
            new TypedMember<GeoCoordinates, double?>("elevation", it => it.Elevation, (it, value) => it.Elevation = value),
            new TypedMember<GeoCoordinates, double?>("latitude", it => it.Latitude, (it, value) => it.Latitude = value),
            new TypedMember<GeoCoordinates, double?>("longitude", it => it.Longitude, (it, value) => it.Longitude = value),
            new TextMember<GeoCoordinates>("name", it => it.Name, (it, value) => it.Name = value))
    {
    }

    internal override JObject PropertiesOf(GeoCoordinates owner) => owner.Properties;

    internal override JObject PropertiesOrNull(GeoCoordinates owner) => owner.PropertiesOrNull;
}
