using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>The members of <see cref="Entity"/> on the wire. An entity of a derived type is written with all it has.</summary>
public sealed class EntityConverter : WireContract<Entity>
{
    public EntityConverter()
        : base(new TextMember<Entity>("type", it => it.Type, (it, value) => it.Type = value))
    {
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(Entity))
        {
            base.Write(writer, value, options);
        }
        else
        {
            AnyValue.Write(writer, value, options);
        }
    }

    internal override JObject PropertiesOf(Entity owner) => owner.Properties;

    internal override JObject PropertiesOrNull(Entity owner) => owner.PropertiesOrNull;
}
