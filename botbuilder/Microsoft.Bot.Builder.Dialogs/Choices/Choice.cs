using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One of the answers a prompt offers.</summary>
public class Choice
{
    [Newtonsoft.Json.JsonConstructor]
    [System.Text.Json.Serialization.JsonConstructor]
    public Choice(string value = null)
    {
        Value = value;
    }

    /// <summary>What is returned, shown and recognised.</summary>
    [JsonProperty("value"), JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>The button to show in place of a plain one.</summary>
    [JsonProperty("action"), JsonPropertyName("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words for it.</summary>
    [JsonProperty("synonyms"), JsonPropertyName("synonyms")]
    public List<string> Synonyms { get; set; }
}
