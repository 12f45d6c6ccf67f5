using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on the stack, and what it has to remember between turns.</summary>
public class DialogInstance
{
    [JsonProperty("id"), JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonProperty("state"), JsonPropertyName("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>Positive counts from the bottom of the stack, negative from the top of the parent's.</summary>
    [JsonProperty("stackIndex"), JsonPropertyName("stackIndex")]
    public int? StackIndex { get; set; }

    /// <summary>The version of the dialog when it began.</summary>
    [JsonProperty("version"), JsonPropertyName("version")]
    public string Version { get; set; }
}
