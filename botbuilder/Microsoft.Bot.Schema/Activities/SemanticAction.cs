using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A request for an action known by id, with the entities it concerns.</summary>
public class SemanticAction
{
    public SemanticAction()
    {
    }

    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null)
    {
        Id = id;
        Entities = entities;
    }

    [JsonProperty("id"), JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonProperty("entities"), JsonPropertyName("entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    [JsonProperty("state"), JsonPropertyName("state")]
    public string State { get; set; }
}
