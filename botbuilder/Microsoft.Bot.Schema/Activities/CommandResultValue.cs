using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a commandResult activity: what became of a command.</summary>
public class CommandResultValue<T>
{
    [JsonProperty("commandId"), JsonPropertyName("commandId")]
    public string CommandId { get; set; }

    [JsonProperty("data"), JsonPropertyName("data")]
    public T Data { get; set; }

    [JsonProperty("error"), JsonPropertyName("error")]
    public Error Error { get; set; }
}
