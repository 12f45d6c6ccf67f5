using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata about an activity, such as a mention or a place. Members of its kind live in <see cref="Properties"/>.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(EntityConverter))]
public partial class Entity : IEquatable<Entity>
{
    public Entity()
    {
    }

    public Entity(string type = null)
    {
        Type = type;
    }

    [JsonProperty("type"), JsonPropertyName("type")]
    public string Type { get; set; }

    [Newtonsoft.Json.JsonExtensionData(ReadData = true, WriteData = true)]
    [System.Text.Json.Serialization.JsonIgnore]
    public JObject Properties { get => PropertiesOrNull ??= []; set => PropertiesOrNull = value; }

    internal JObject PropertiesOrNull { get; private set; }
}
