using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>The members of <see cref="Place"/> on the wire.</summary>
public sealed class PlaceConverter : WireContract<Place>
{
    public PlaceConverter()
        : base(
            new TextMember<Place>("type", it => it.Type, (it, value) => it.Type = value),
            new AnyMember<Place>("address", it => it.Address, (it, value) => it.Address = value),
            new AnyMember<Place>("geo", it => it.Geo, (it, value) => it.Geo = value),
            new AnyMember<Place>("hasMap", it => it.HasMap, (it, value) => it.HasMap = value),
            new TextMember<Place>("name", it => it.Name, (it, value) => it.Name = value))
    {
    }

    internal override JObject PropertiesOf(Place owner) => owner.Properties;

    internal override JObject PropertiesOrNull(Place owner) => owner.PropertiesOrNull;
}
