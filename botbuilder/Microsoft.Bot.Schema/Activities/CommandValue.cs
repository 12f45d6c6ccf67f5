using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a command activity.</summary>
public class CommandValue<T>
{
    [JsonProperty("commandId"), JsonPropertyName("commandId")]
    public string CommandId { get; set; }

    [JsonProperty("data"), JsonPropertyName("data")]
    public T Data { get; set; }
}
